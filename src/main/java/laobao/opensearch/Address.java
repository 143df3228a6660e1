package laobao.opensearch;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import laobao.archive.ArchiveException;
import org.apache.hc.core5.http.HttpHost;

/**
 * Where an archive is on a cluster: {@code http://HOST:9200/NAME}, or with several nodes {@code http://HOST:9200,HOST:9200/NAME}.
 *
 * @param hosts the nodes to ask, in turn; one that is away is passed over
 * @param name the archive's name: small Latin letters, digits, {@code -} and {@code _}
 */
public record Address(List<HttpHost> hosts, String name) {
    private static final Pattern FORM = Pattern.compile("(https?)://([^/]+)/([a-z0-9][a-z0-9_-]{0,99})/?");
    private static final Pattern HOST = Pattern.compile("([A-Za-z0-9.-]+|\\[[0-9A-Fa-f:]+])(?::(\\d{1,5}))?");

    /** Whether a location is an address rather than a folder. */
    public static boolean isAddress(String location) {
        return location.startsWith("http://") || location.startsWith("https://");
    }

    /**
     * Reads an address.
     *
     * @throws ArchiveException when it has another form; credentials have no place in it
     */
    public static Address parse(String location) throws ArchiveException {
        Matcher form = FORM.matcher(location);
        if (location.indexOf('@') >= 0)
            throw new ArchiveException(
                    "An address holds no password: set LAOBAO_OPENSEARCH_USER and LAOBAO_OPENSEARCH_PASSWORD.");
        if (!form.matches()) throw bad(location);
        List<HttpHost> hosts = new ArrayList<>();
        for (String host : form.group(2).split(",", -1)) {
            Matcher one = HOST.matcher(host);
            if (!one.matches()) throw bad(location);
            int port = one.group(2) == null ? 9200 : Integer.parseInt(one.group(2));
            if (port < 1 || port > 65535) throw bad(location);
            hosts.add(new HttpHost(form.group(1), one.group(1), port));
        }
        return new Address(List.copyOf(hosts), form.group(3));
    }

    private static ArchiveException bad(String location) {
        return new ArchiveException("The archive's address is '" + location
                + "'; allowed is http://HOST:9200/NAME, with NAME of small letters, digits, - and _.");
    }

    @Override
    public String toString() {
        return hosts.getFirst().toURI() + "/" + name;
    }
}
