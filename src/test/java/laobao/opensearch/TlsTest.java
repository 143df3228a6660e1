package laobao.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import laobao.archive.ArchiveException;
import laobao.archive.UnavailableException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A cluster that speaks TLS with a certificate of its own, played by a server. */
class TlsTest {
    private static final char[] PASSWORD = "changeit".toCharArray();

    @TempDir
    private static Path folder;

    private static HttpsServer node;
    private static String asked = "";

    @BeforeAll
    static void start() throws IOException, InterruptedException, GeneralSecurityException {
        Path store = folder.resolve("keys");
        keytool(
                "-genkeypair",
                "-keystore",
                store.toString(),
                "-alias",
                "node",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-ext",
                "SAN=IP:127.0.0.1",
                "-storetype",
                "PKCS12");
        keytool(
                "-exportcert",
                "-rfc",
                "-keystore",
                store.toString(),
                "-alias",
                "node",
                "-file",
                folder.resolve("ca.pem").toString());
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD);
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        node = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        node.setHttpsConfigurator(new HttpsConfigurator(context));
        node.createContext("/", exchange -> {
            asked = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
            String ours =
                    "{\"news-1\":{\"mappings\":{\"_meta\":{\"laobao\":{\"format\":" + ClusterIndex.FORMAT + "}}}}}";
            byte[] body = ours.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        node.start();
    }

    private static void keytool(String... arguments) throws IOException, InterruptedException {
        String tool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        ProcessBuilder builder = new ProcessBuilder(tool, "-storepass", "changeit");
        builder.command().addAll(1, List.of(arguments));
        Process process = builder.redirectErrorStream(true)
                .redirectOutput(folder.resolve("keytool.log").toFile())
                .start();
        assertThat(process.waitFor()).isZero();
    }

    @AfterAll
    static void stop() {
        if (node != null) node.stop(0);
    }

    private static Address address(String scheme) throws IOException {
        return Address.parse(scheme + "://127.0.0.1:" + node.getAddress().getPort() + "/news");
    }

    @Test
    void theCertificateInAFileIsBelieved() throws IOException {
        Credentials credentials = Credentials.of(Map.of(
                "LAOBAO_OPENSEARCH_CA", folder.resolve("ca.pem").toString(),
                "LAOBAO_OPENSEARCH_USER", "reader",
                "LAOBAO_OPENSEARCH_PASSWORD", "geheim"));
        OpenSearchArchive.open(address("https"), credentials).close();
        assertThat(asked).isEqualTo("Basic cmVhZGVyOmdlaGVpbQ==");
    }

    @Test
    void aCertificateOfSomebodyUnknownIsNotBelieved() {
        assertThatThrownBy(() -> OpenSearchArchive.open(address("https"), Credentials.NONE))
                .isInstanceOf(UnavailableException.class)
                .hasMessageContaining("do not agree on TLS");
    }

    @Test
    void withoutTlsItIsSaidThatTlsMayBeWanted() {
        assertThatThrownBy(() -> OpenSearchArchive.open(address("http"), Credentials.NONE))
                .isInstanceOf(UnavailableException.class)
                .hasMessageContaining("perhaps https:// is wanted");
    }

    @Test
    void aFileThatHoldsNoCertificateIsNamed() throws IOException {
        Path empty = Files.writeString(folder.resolve("empty.pem"), "nothing");
        Credentials credentials = Credentials.of(Map.of("LAOBAO_OPENSEARCH_CA", empty.toString()));
        assertThatThrownBy(() -> OpenSearchArchive.open(address("https"), credentials))
                .isInstanceOf(ArchiveException.class)
                .hasMessageContaining("empty.pem")
                .hasMessageContaining("cannot be read; allowed is a file in PEM");
    }
}
