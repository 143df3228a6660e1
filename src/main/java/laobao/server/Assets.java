package laobao.server;

import io.javalin.http.Context;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The files of the site: ours under {@code /assets/}, and of the JavaScript libraries the few packages that the site imports under
 * {@code /lib/}. A name is looked up on the class path only when it has the narrow form below, in which no step upwards can be
 * written.
 */
final class Assets {
    private static final Pattern NAME =
            Pattern.compile("[a-zA-Z0-9_-]+(?:/[a-zA-Z0-9_-]+)*(?:\\.min)?\\.(js|css|svg|png|webmanifest)");
    private static final Map<String, String> TYPES = Map.of(
            "js", "text/javascript; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "svg", "image/svg+xml",
            "json", "application/json; charset=utf-8",
            "png", "image/png",
            "webmanifest", "application/manifest+json");
    /** Name in an import, to the name of its webjar. */
    private static final Map<String, String> PACKAGES = Map.of(
            "lit", "lit",
            "lit-html", "lit-html",
            "lit-element", "lit-element",
            "@lit/reactive-element", "lit__reactive-element");

    private static final List<String> STYLES = List.of("base", "search", "article", "compare", "browse", "media");

    /** Webjars whose files are named by their addresses only. */
    private static final List<String> OTHERS = List.of("swagger-ui");

    private final Map<String, String> versions = new LinkedHashMap<>();
    private final Map<String, File> files = new ConcurrentHashMap<>();

    private static final class File {
        final byte[] bytes;
        final String type;
        final String etag;

        File(byte[] bytes, String type) {
            this.bytes = bytes;
            this.type = type;
            this.etag = '"' + hash(bytes).substring(0, 22) + '"';
        }
    }

    Assets() {
        Stream.concat(PACKAGES.values().stream(), OTHERS.stream())
                .sorted()
                .forEach(jar -> versions.put(jar, version(jar)));
    }

    /** The import map by which modules find the libraries; addresses carry versions so that they can be kept for ever. */
    String importMap() {
        Map<String, String> imports = new LinkedHashMap<>();
        new TreeMap<>(PACKAGES).forEach((name, jar) -> {
            imports.put(name, library(jar, main(jar)));
            imports.put(name + "/", library(jar, ""));
        });
        return Json.writeForHtml(Map.of("imports", imports));
    }

    /** The address that a name stands for in the import map, or null when it stands for none. */
    @Nullable
    String imported(String name) {
        for (Map.Entry<String, String> each : PACKAGES.entrySet()) {
            if (name.equals(each.getKey())) return library(each.getValue(), main(each.getValue()));
            if (name.startsWith(each.getKey() + "/"))
                return library(each.getValue(), name.substring(each.getKey().length() + 1));
        }
        return null;
    }

    /** The text of a script that is served at an address; empty where there is none. */
    String text(String address) {
        String resource = address.startsWith("/assets/")
                ? "web/" + address.substring("/assets/".length())
                : "META-INF/resources/webjars/" + address.substring("/lib/".length());
        byte[] bytes = read(resource);
        return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
    }

    /** The address of a library's file. */
    String library(String jar, String file) {
        return "/lib/" + jar + "/" + versions.get(jar) + "/" + file;
    }

    /** The style sheets of the site as one. Pages carry it, so that nothing that is painted waits for another file. */
    String styles() {
        return STYLES.stream()
                .map(name -> text("/assets/style/" + name + ".css"))
                .collect(Collectors.joining());
    }

    /** The hash of what stands in a page, as a content security policy names it. */
    static String policyHash(String inline) {
        return "sha256-" + hash(inline.getBytes(StandardCharsets.UTF_8));
    }

    /** Answers with a file of ours. */
    void serveOwn(Context ctx) {
        // Pages of other sites may load the box that is made for them.
        if (ctx.pathParam("file").equals("embed.js")) ctx.header("Access-Control-Allow-Origin", "*");
        serve(ctx, "web/", ctx.pathParam("file"), "no-cache");
    }

    /** Answers with the description of the API. */
    void serveOpenApi(Context ctx) {
        send(ctx, "web/openapi.json", "json", "no-cache");
    }

    /** Answers with a file of a library. */
    void serveLibrary(Context ctx) {
        String jar = ctx.pathParam("package");
        String version = ctx.pathParam("version");
        if (!version.equals(versions.get(jar))) throw missing();
        String folder = "META-INF/resources/webjars/" + jar + "/" + version + "/";
        serve(ctx, folder, ctx.pathParam("file"), "public, max-age=31536000, immutable");
    }

    private void serve(Context ctx, String folder, String name, String caching) {
        var form = NAME.matcher(name);
        if (!form.matches()) throw missing();
        send(ctx, folder + name, form.group(1), caching);
    }

    private void send(Context ctx, String resource, String ending, String caching) {
        File file = files.get(resource);
        if (file == null) {
            byte[] bytes = read(resource);
            if (bytes == null) throw missing();
            file = new File(bytes, TYPES.getOrDefault(ending, "application/octet-stream"));
            files.put(resource, file);
        }
        ctx.header("ETag", file.etag);
        ctx.header("Cache-Control", caching);
        if (file.etag.equals(ctx.header("If-None-Match"))) {
            ctx.status(304);
            return;
        }
        ctx.contentType(file.type);
        ctx.result(file.bytes);
    }

    private static FailureException missing() {
        return new FailureException(404, "not-found", "There is no file here.");
    }

    /** The SHA-256 of bytes in base 64. */
    static String hash(byte[] bytes) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String main(String jar) {
        return switch (jar) {
            case "lit-html" -> "lit-html.js";
            case "lit__reactive-element" -> "reactive-element.js";
            default -> "index.js";
        };
    }

    private static String version(String jar) {
        String group = OTHERS.contains(jar) ? "org.webjars" : "org.webjars.npm";
        byte[] properties = read("META-INF/maven/" + group + "/" + jar + "/pom.properties");
        if (properties == null) throw new IllegalStateException("the webjar " + jar + " is not on the class path");
        Properties read = new Properties();
        try {
            read.load(new ByteArrayInputStream(properties));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return read.getProperty("version", "");
    }

    private static byte @Nullable [] read(String resource) {
        try (InputStream in = Assets.class.getClassLoader().getResourceAsStream(resource)) {
            return in == null ? null : in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
