package laobao.opensearch;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLException;
import laobao.archive.ArchiveException;
import laobao.archive.UnavailableException;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManager;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.ClientTlsStrategyBuilder;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.http.message.BasicHeader;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.opensearch.client.Request;
import org.opensearch.client.RequestOptions;
import org.opensearch.client.Response;
import org.opensearch.client.ResponseException;
import org.opensearch.client.RestClient;

/**
 * The nodes of a cluster, asked in JSON. A node that is away or overloaded is passed over, and what is idempotent is asked again for
 * some time. Safe for use by several threads.
 */
final class Cluster implements Asked, Closeable {
    /** How long somebody who waits for an answer is kept waiting while nodes come and go. */
    static final Duration SHORT = Duration.ofSeconds(4);
    /** How long a run that writes waits for a cluster. */
    static final Duration LONG = Duration.ofMinutes(2);
    /** Once is enough. */
    static final Duration AT_ONCE = Duration.ZERO;

    private static final Timeout CONNECT = Timeout.ofSeconds(3);
    /** How long an answer may take to begin beyond the time for which it is asked again. */
    private static final Duration ANSWER = Duration.ofSeconds(20);

    /**
     * Sharded or not, a word weighs what it weighs in the whole archive: hence the type. A shard that ran out of time must give what it has,
     * whatever the cluster's settings say.
     */
    static final String SEARCHING = "search_type=dfs_query_then_fetch&allow_partial_search_results=true";

    private static final int CONNECTIONS = 64;

    private final Address address;
    private final RestClient client;

    /** @throws ArchiveException when a certificate named in the credentials cannot be read */
    Cluster(Address address, Credentials credentials) throws ArchiveException {
        this.address = address;
        String authorization = credentials.header();
        PoolingAsyncClientConnectionManager connections = PoolingAsyncClientConnectionManagerBuilder.create()
                .setMaxConnPerRoute(CONNECTIONS)
                .setMaxConnTotal(CONNECTIONS * address.hosts().size())
                .setDefaultConnectionConfig(
                        ConnectionConfig.custom().setConnectTimeout(CONNECT).build())
                .setTlsStrategy(ClientTlsStrategyBuilder.create()
                        .setSslContext(credentials.trust())
                        .buildAsync())
                .build();
        client = RestClient.builder(address.hosts().toArray(HttpHost[]::new))
                .setDefaultHeaders(
                        authorization == null
                                ? new Header[0]
                                : new Header[] {new BasicHeader("Authorization", authorization)})
                .setHttpClientConfigCallback(
                        http -> http.setConnectionManager(connections).disableAuthCaching())
                .build();
    }

    /**
     * The answer to a request, or null for a 404. Asked again for up to a time while the cluster is away or busy.
     *
     * @throws Allowance.CutException when every shard ran out of the time that the request allows before it had begun
     */
    @Nullable
    JsonObject ask(String method, String path, @Nullable JsonElement body, Duration patience) throws IOException {
        Request request = new Request(method, path);
        if (body != null) request.setJsonEntity(body.toString());
        Duration own = body == null || !body.isJsonObject() ? null : Allowance.of(body.getAsJsonObject());
        // A node that does not keep a limit, for it hangs, is passed over soon.
        if (own == null) return perform(request, patience, patience.plus(ANSWER));
        try {
            return perform(request, patience, own.plus(SHORT));
        } catch (RefusedException e) {
            throw e.isLate ? new Allowance.CutException() : e;
        }
    }

    /** The answer to a request that must not be null. */
    JsonObject answer(String method, String path, @Nullable JsonElement body, Duration patience) throws IOException {
        JsonObject answer = ask(method, path, body, patience);
        if (answer == null) throw new ArchiveException("There is no archive at " + address + ".");
        return answer;
    }

    /** The answer to a search of the archive, from all of its shards: half an answer would be a wrong figure. */
    @Override
    public JsonObject search(JsonObject body) throws IOException {
        String path = "/" + address.name() + "/_search?" + SEARCHING + "&preference=laobao";
        Patience patience = new Patience(address, SHORT);
        while (true) {
            JsonObject answer = answer("POST", path, body, SHORT);
            if (isWhole(body, answer)) return answer;
            patience.pause(new IOException("part of the archive does not answer: " + answer.get("_shards")));
        }
    }

    /** Whether all shards have answered, in full. */
    static boolean isWhole(JsonObject answer) {
        // The cluster may have a limit of its own, for what has none here.
        return areAllBut(0, answer) && !answer.get("timed_out").getAsBoolean();
    }

    /** Whether all shards have answered, in full as far as the question allowed them the time. */
    static boolean isWhole(JsonObject question, JsonObject answer) {
        return Allowance.of(question) == null ? isWhole(answer) : areAllBut(late(answer), answer);
    }

    /** Whether a shard ran out of the time that it was allowed. */
    static boolean isCut(JsonObject answer) {
        return answer.get("timed_out").getAsBoolean() || late(answer) > 0;
    }

    private static boolean areAllBut(long late, JsonObject answer) {
        JsonObject shards = answer.getAsJsonObject("_shards");
        return shards.get("failed").getAsInt() == late
                && shards.get("successful").getAsInt() + late
                        == shards.get("total").getAsInt();
    }

    private static long late(JsonObject answer) {
        JsonElement failures = Json.at(answer, "_shards", "failures");
        return failures == null
                ? 0
                : failures.getAsJsonArray().asList().stream()
                        .filter(Passing::isLate)
                        .count();
    }

    /** The answer to many requests to write, in lines; whether each succeeded is for the caller to see. */
    JsonObject bulk(String path, String lines) throws IOException {
        return lines(path, lines, LONG);
    }

    private JsonObject lines(String path, String lines, Duration patience) throws IOException {
        Request request = new Request("POST", path);
        request.setEntity(new StringEntity(lines, ContentType.create("application/x-ndjson", StandardCharsets.UTF_8)));
        JsonObject answer = perform(request, patience, patience.plus(ANSWER));
        if (answer == null) throw new ArchiveException("There is no archive at " + address + ".");
        return answer;
    }

    /**
     * The answers to many searches of an index, each from all shards that it is asked of.
     *
     * @param lines of each search what it is asked of, and the question
     */
    List<JsonObject> searches(String index, String lines, Duration patience) throws IOException {
        Patience waiting = new Patience(address, patience);
        while (true) {
            List<JsonObject> answers =
                    lines("/" + index + "/_msearch", lines, patience).getAsJsonArray("responses").asList().stream()
                            .map(JsonElement::getAsJsonObject)
                            .toList();
            if (answers.stream().allMatch(answer -> answer.has("hits") && isWhole(answer))) return answers;
            waiting.pause(new IOException("part of the archive does not answer"));
        }
    }

    private @Nullable JsonObject perform(Request request, Duration most, Duration answer) throws IOException {
        request.setOptions(RequestOptions.DEFAULT.toBuilder()
                .setRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(Timeout.of(answer))
                        .build()));
        Patience patience = new Patience(address, most);
        while (true) {
            try {
                return read(send(request));
            } catch (ResponseException e) {
                int status = e.getResponse().getStatusLine().getStatusCode();
                if (status == 404) return null;
                JsonObject refusal = read(e.getResponse());
                JsonElement error = refusal.get("error");
                if (!Passing.is(status, error) || Passing.areAllLate(error)) throw refused(status, refusal, e);
                patience.pause(e);
            } catch (UnavailableException e) {
                throw e;
            } catch (IOException e) {
                // Waiting would not make them agree.
                for (Throwable cause = e; cause != null; cause = cause.getCause())
                    if (cause instanceof SSLException)
                        throw new UnavailableException(
                                "The cluster at " + address + " and this program do not agree on TLS: "
                                        + cause.getMessage() + ".",
                                e);
                patience.pause(e);
            }
        }
    }

    private Response send(Request request) throws IOException {
        try {
            return client.performRequest(request);
        } catch (RuntimeException e) {
            // The client has no exception of its own for an answer that is no HTTP.
            for (Throwable cause = e; cause != null; cause = cause.getCause())
                if (cause instanceof HttpException)
                    throw new UnavailableException(
                            "What answers at " + address + " does not speak HTTP; perhaps https:// is wanted.", e);
            throw e;
        }
    }

    private IOException refused(int status, JsonObject answer, ResponseException e) {
        if (status == 401 || status == 403)
            return new UnavailableException(
                    "The cluster at " + address
                            + " refuses the user; set LAOBAO_OPENSEARCH_USER and LAOBAO_OPENSEARCH_PASSWORD.",
                    e);
        return new RefusedException(
                status,
                Passing.areAllLate(answer.get("error")),
                "The cluster at " + address + " answered " + status + ": " + reason(answer),
                e);
    }

    /** The cluster cannot do what it is asked, now or later. */
    static final class RefusedException extends IOException {
        final int status;
        /** Whether what it cannot do is to begin in the time allowed. */
        final boolean isLate;

        RefusedException(int status, boolean isLate, String message, Throwable cause) {
            super(message, cause);
            this.status = status;
            this.isLate = isLate;
        }
    }

    /** The innermost reason that an answer gives. */
    private static String reason(JsonObject answer) {
        JsonElement error = answer.get("error");
        String reason = "no reason given.";
        while (error != null && error.isJsonObject()) {
            JsonObject one = error.getAsJsonObject();
            JsonElement said = one.get("reason");
            // Some exceptions have no more to say than their names.
            if (said != null && !said.isJsonNull()) reason = said.getAsString() + ".";
            error = one.get("caused_by");
        }
        return reason;
    }

    private static JsonObject read(Response response) throws IOException {
        if (response.getEntity() == null) return new JsonObject();
        try (InputStreamReader body =
                new InputStreamReader(response.getEntity().getContent(), StandardCharsets.UTF_8)) {
            JsonElement answer = JsonParser.parseReader(body);
            return answer.isJsonObject() ? answer.getAsJsonObject() : new JsonObject();
        } catch (JsonParseException e) {
            // A proxy that answers for the cluster speaks HTML.
            if (response.getStatusLine().getStatusCode() >= 400) return new JsonObject();
            throw new IOException("The answer is no JSON.", e);
        }
    }

    Address address() {
        return address;
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}
