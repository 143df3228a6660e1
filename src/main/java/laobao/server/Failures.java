package laobao.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedChannelException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import laobao.archive.InvalidRequestException;
import laobao.archive.UnavailableException;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.io.EofException;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns whatever goes wrong into the one form of error, as JSON or, for a browser that asks for a page, as a page. */
final class Failures {
    private static final Logger LOG = LoggerFactory.getLogger("laobao.server");
    private static final String STREAMED = "laobao.streamed";
    static final Failure UNEXPECTED =
            new Failure(500, "internal", "The server failed to answer; the fault is ours and is in its log.");

    /** Where the archive is, is no visitor's business. */
    static final Failure UNAVAILABLE =
            new Failure(503, "unavailable", "The archive cannot be reached just now; ask again in a moment.");

    private final Map<String, Pages> languages;
    private final Headers headers;

    /** @param languages the pages by language */
    Failures(Map<String, Pages> languages, Headers headers) {
        this.languages = languages;
        this.headers = headers;
    }

    void register(RoutesConfig routes) {
        routes.exception(FailureException.class, (e, ctx) -> {
            Throwable cause = e.getCause();
            // Of what only took too long, or is away, a trace tells nothing, and would fill the log at each look at its
            // health.
            if (cause instanceof TimeoutException || cause instanceof UnavailableException)
                LOG.error("{} {} failed: {}", ctx.method(), ctx.path(), e.getMessage());
            else if (cause != null) LOG.error("{} {} failed", ctx.method(), ctx.path(), cause);
            answer(ctx, e.failure());
        });
        routes.exception(
                InvalidRequestException.class,
                (e, ctx) -> answer(ctx, new Failure(400, e.code(), Objects.requireNonNull(e.getMessage()))));
        routes.exception(HttpResponseException.class, (e, ctx) -> answer(ctx, ofStatus(e, ctx)));
        routes.exception(UnavailableException.class, (e, ctx) -> {
            // A line is enough: a cluster that is away fails every request.
            LOG.error("{} {}: {}", ctx.method(), ctx.path(), e.getMessage());
            ctx.header("Retry-After", "5");
            answer(ctx, UNAVAILABLE);
        });
        routes.exception(IOException.class, this::broken);
        // As which the writer of CSV passes it on.
        routes.exception(UncheckedIOException.class, (e, ctx) -> broken(Objects.requireNonNull(e.getCause()), ctx));
        routes.exception(Exception.class, (e, ctx) -> unexpected(ctx, e));
    }

    /** Where to write an answer bit by bit; once it has begun nothing else can be answered. */
    static OutputStream stream(Context ctx) {
        ctx.attribute(STREAMED, true);
        return ctx.outputStream();
    }

    /** Whether the connection broke, or stood still for too long: no fault of ours, and nothing to fill a log with. */
    private static boolean isVisitorGone(IOException e) {
        return e instanceof EofException
                || e.getCause() instanceof EofException
                || e.getCause() instanceof TimeoutException
                || e instanceof ClosedChannelException;
    }

    private void broken(IOException e, Context ctx) {
        if (isVisitorGone(e)) gone(ctx, e);
        else unexpected(ctx, e);
    }

    private void gone(Context ctx, IOException e) {
        LOG.debug("{} {}: the visitor went away", ctx.method(), ctx.path(), e);
        answer(ctx, new Failure(400, "bad-request", "The request ended before it was whole."));
    }

    /** Answers for a fault of ours, and keeps its cause for the log. */
    void unexpected(Context ctx, Throwable cause) {
        LOG.error("{} {} failed", ctx.method(), ctx.path(), cause);
        answer(ctx, UNEXPECTED);
    }

    /** Answers where the program ran out of stack or memory. */
    static void exhausted(HttpServletResponse response, Error error) {
        LOG.error("a request failed", error);
        response.setStatus(UNEXPECTED.status());
        response.setContentType("application/json; charset=utf-8");
        try {
            response.getOutputStream().write(Json.write(UNEXPECTED).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            LOG.debug("the visitor had gone", e);
        }
    }

    private static Failure ofStatus(HttpResponseException e, Context ctx) {
        int status = e.getStatus();
        return switch (status) {
            case 404 -> new Failure(404, "not-found", "There is nothing at this address.");
            case 405 -> notAllowed(ctx, String.join(", ", e.getDetails().values()));
            case 413 -> new Failure(413, "too-large", "The body of the request is too large.");
            default ->
                status < 500
                        ? new Failure(status, "bad-request", "The request cannot be read.")
                        : new Failure(status, UNEXPECTED.code(), UNEXPECTED.message());
        };
    }

    private static Failure notAllowed(Context ctx, String allowed) {
        ctx.header("Allow", allowed);
        return new Failure(
                405, "method-not-allowed", ctx.method().name() + " is not allowed here; allowed is " + allowed + ".");
    }

    private void answer(Context ctx, Failure failure) {
        if (ctx.res().isCommitted() || ctx.attribute(STREAMED) != null) {
            breakOff(ctx);
            return;
        }
        ctx.status(failure.status());
        ctx.header("Cache-Control", "no-store");
        ctx.res().setHeader("ETag", null);
        if (wantsPage(ctx)) {
            headers.page(ctx);
            ctx.contentType("text/html; charset=utf-8").result(page(failure, Routes.pages(languages, ctx)));
        } else {
            ctx.contentType("application/json; charset=utf-8").result(Json.write(failure));
        }
    }

    /** Half an export must not look whole: the connection ends without the mark that ends an answer. */
    private static void breakOff(Context ctx) {
        try {
            // What is only in a buffer could still be sent as a short answer that is whole.
            ctx.res().flushBuffer();
        } catch (IOException e) {
            LOG.debug("the visitor had gone", e);
        }
        // Below all that would end the answer in good order, such as the end of a compressed stream.
        ServletContextRequest.getServletContextRequest(ctx.req())
                .getConnectionMetaData()
                .getConnection()
                .getEndPoint()
                .close();
    }

    private static boolean wantsPage(Context ctx) {
        String accept = ctx.header("Accept");
        return !ctx.path().startsWith("/api/") && accept != null && accept.contains("text/html");
    }

    private static String page(Failure failure, Pages pages) {
        Strings strings = pages.strings();
        String known = strings.byKey().get("error." + failure.code());
        String title = known != null ? known : strings.text("error.other");
        Document page = pages.shell().page(title + " · " + strings.text("name"));
        Element main = Shell.main(page);
        Element notice = main.appendElement("section").addClass("failure");
        notice.appendElement("p").addClass("status").text(String.valueOf(failure.status()));
        notice.appendElement("h1").text(title);
        notice.appendElement("p").attr("lang", "en").text(failure.message());
        notice.appendElement("p").appendElement("a").attr("href", failure.see()).text(strings.text("error.see"));
        return page.outerHtml();
    }
}
