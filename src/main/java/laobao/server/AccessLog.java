package laobao.server;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes down each request when it has been answered, also one so broken that it reached no route: for the metrics, and as a line of
 * JSON in the log {@code laobao.access}. Who asked stands there only where the operator wants it.
 */
final class AccessLog implements RequestLog {
    /** The attribute of a request in which the route stands that answers it. */
    static final String ROUTE = "laobao.route";

    private static final Logger LOG = LoggerFactory.getLogger("laobao.access");

    private final Underway underway;
    private final Metrics metrics;
    private final ServerOptions options;

    AccessLog(Underway underway, Metrics metrics, ServerOptions options) {
        this.underway = underway;
        this.metrics = metrics;
        this.options = options;
    }

    @Override
    public void log(Request request, Response response) {
        try {
            write(request, response);
        } finally {
            underway.end(request);
        }
    }

    private void write(Request request, Response response) {
        long nanos = System.nanoTime() - request.getBeginNanoTime();
        int status = response.getStatus();
        String route = Objects.requireNonNullElse((String) request.getAttribute(ROUTE), "none");
        metrics.request(request.getMethod(), route, status, nanos);
        if (!options.accessLog()) return;
        Map<String, @Nullable Object> line = new LinkedHashMap<>();
        line.put("time", Instant.ofEpochMilli(Request.getTimeStamp(request)).toString());
        line.put("method", request.getMethod());
        line.put("path", request.getHttpURI().getPath());
        line.put("query", request.getHttpURI().getQuery());
        line.put("route", route);
        line.put("status", status);
        line.put("millis", TimeUnit.NANOSECONDS.toMillis(nanos));
        line.put("bytes", Response.getContentBytesWritten(response));
        if (options.logAddresses())
            line.put(
                    "address",
                    Peer.of(
                                    Request.getRemoteAddr(request),
                                    request.getHeaders().getValuesList(Peer.FORWARDED),
                                    options.proxies())
                            .address());
        LOG.info("{}", Json.write(line));
    }
}
