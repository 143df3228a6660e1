package laobao.opensearch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.Base64;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import laobao.archive.ArchiveException;
import org.jspecify.annotations.Nullable;

/**
 * Who asks a cluster. They come from the environment or a file, never from the command line, where other users of a machine could read
 * them, and are never logged.
 */
public final class Credentials {
    /** Nobody in particular. */
    public static final Credentials NONE = new Credentials(null, null);

    private final @Nullable String header;
    private final @Nullable Path authority;

    private Credentials(@Nullable String header, @Nullable Path authority) {
        this.header = header;
        this.authority = authority;
    }

    /** A user by password. */
    public static Credentials of(String user, String password) {
        String both = user + ":" + password;
        return new Credentials(
                "Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8)), null);
    }

    /**
     * Reads {@code LAOBAO_OPENSEARCH_USER} with {@code LAOBAO_OPENSEARCH_PASSWORD}, or {@code LAOBAO_OPENSEARCH_CREDENTIALS}, a file of
     * one line {@code USER:PASSWORD}; and {@code LAOBAO_OPENSEARCH_CA}, a file with the certificate that signed the cluster's (PEM), where
     * those that Java knows did not.
     *
     * @throws ArchiveException when the file has another form or cannot be read
     */
    public static Credentials of(Map<String, String> environment) throws ArchiveException {
        String authority = environment.get("LAOBAO_OPENSEARCH_CA");
        return new Credentials(user(environment).header, authority == null ? null : Path.of(authority));
    }

    private static Credentials user(Map<String, String> environment) throws ArchiveException {
        String user = environment.get("LAOBAO_OPENSEARCH_USER");
        if (user != null) return of(user, environment.getOrDefault("LAOBAO_OPENSEARCH_PASSWORD", ""));
        String file = environment.get("LAOBAO_OPENSEARCH_CREDENTIALS");
        if (file == null) return NONE;
        String line;
        try {
            line = Files.readString(Path.of(file)).strip();
        } catch (IOException e) {
            throw new ArchiveException("The file of LAOBAO_OPENSEARCH_CREDENTIALS, '" + file + "', cannot be read.");
        }
        int colon = line.indexOf(':');
        if (colon < 1 || line.indexOf('\n') >= 0)
            throw new ArchiveException(
                    "The file of LAOBAO_OPENSEARCH_CREDENTIALS, '" + file + "', must hold one line, USER:PASSWORD.");
        return of(line.substring(0, colon), line.substring(colon + 1));
    }

    @Nullable
    String header() {
        return header;
    }

    /** Whose certificates are believed. */
    SSLContext trust() throws ArchiveException {
        try {
            if (authority == null) return SSLContext.getDefault();
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            int n = 0;
            try (InputStream in = Files.newInputStream(authority)) {
                for (Certificate one : CertificateFactory.getInstance("X.509").generateCertificates(in))
                    store.setCertificateEntry("authority" + n++, one);
            }
            if (n == 0) throw new CertificateException("it holds none");
            TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            managers.init(store);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, managers.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new ArchiveException("The certificate of LAOBAO_OPENSEARCH_CA, '" + authority
                    + "', cannot be read; allowed is a file in PEM.");
        }
    }

    @Override
    public String toString() {
        return header == null ? "no credentials" : "credentials";
    }
}
