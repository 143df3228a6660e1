package laobao.server;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** The one form of error for requests so broken that they reach no route: a bad request line, too long an address or header. */
final class UnroutedFailures extends ErrorHandler {
    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        int status = response.getStatus();
        Failure failure = switch (status) {
            case 414 -> new Failure(414, "address-too-long", "The address is too long; 8,000 characters are allowed.");
            case 431 -> new Failure(431, "headers-too-large", "The headers are too large; 16,384 bytes are allowed.");
            default ->
                status < 500
                        ? new Failure(status, "bad-request", "The request cannot be read.")
                        : new Failure(status, "internal", "The server failed to answer; the fault is ours.");
        };
        var headers = response.getHeaders();
        headers.put(HttpHeader.CONTENT_TYPE, "application/json; charset=utf-8");
        Headers.ALL.forEach((name, value) -> headers.put(name, value));
        Content.Sink.write(response, true, Json.write(failure), callback);
        return true;
    }
}
