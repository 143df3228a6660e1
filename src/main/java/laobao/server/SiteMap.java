package laobao.server;

import io.javalin.http.Context;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import laobao.archive.Archive;
import laobao.archive.ArchivedArticle;
import laobao.archive.Scan;
import laobao.archive.SearchRequest;

/**
 * Tells search engines of every article, in files of as many addresses as the protocol allows, and in constant memory.
 *
 * @see <a href="https://www.sitemaps.org/protocol.html">sitemaps.org, Protocol</a>
 */
final class SiteMap {
    /** Addresses in one file at most, by the protocol. */
    static final int MAX_ADDRESSES = 50_000;

    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private final Archive archive;
    private final Site site;
    private final int most;
    private final XMLOutputFactory xml = XMLOutputFactory.newFactory();

    /** @param most addresses in one file */
    SiteMap(Archive archive, Site site, int most) {
        this.archive = archive;
        this.site = site;
        this.most = most;
    }

    /** All articles, or, when they are too many for one file, the list of the files. */
    void whole(Context ctx) throws IOException {
        String address = site.address(ctx);
        try (Scan scan = archive.scan(oldestFirst())) {
            if (scan.total() <= most) articles(ctx, scan, address);
            else
                write(ctx, "sitemapindex", out -> {
                    for (long file = 1; file <= files(scan); file++)
                        entry(out, "sitemap", address + "/sitemap-" + file + ".xml");
                });
        }
    }

    /** One of the files of a large archive. */
    void part(Context ctx) throws IOException {
        String number = ctx.pathParam("number");
        try (Scan scan = archive.scan(oldestFirst())) {
            if (!number.matches("[1-9]\\d{0,5}") || Integer.parseInt(number) > files(scan))
                throw new FailureException(404, "not-found", "There is no such file of the site map.");
            for (long skipped = (Integer.parseInt(number) - 1L) * most; skipped > 0; skipped--) scan.next();
            articles(ctx, scan, site.address(ctx));
        }
    }

    /** New articles are mostly the latest, so that with the oldest first the files stay as they are. */
    private static SearchRequest oldestFirst() {
        return SearchRequest.builder().sort("oldest").build();
    }

    private long files(Scan scan) {
        return (scan.total() + most - 1) / most;
    }

    private void articles(Context ctx, Scan scan, String address) throws IOException {
        write(ctx, "urlset", out -> {
            int written = 0;
            for (ArchivedArticle next = scan.next(); next != null && written < most; next = scan.next()) {
                entry(out, "url", address + Links.article(next.article().id()));
                written++;
            }
        });
    }

    private interface Content {
        void write(XMLStreamWriter out) throws IOException, XMLStreamException;
    }

    private void write(Context ctx, String root, Content content) throws IOException {
        ctx.contentType("application/xml; charset=utf-8");
        if (ctx.method().name().equals("HEAD")) return;
        try {
            XMLStreamWriter out = xml.createXMLStreamWriter(Failures.stream(ctx), StandardCharsets.UTF_8.name());
            out.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            out.writeStartElement(root);
            out.writeDefaultNamespace(NAMESPACE);
            content.write(out);
            out.writeEndDocument();
            out.close();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private static void entry(XMLStreamWriter out, String name, String address) throws XMLStreamException {
        out.writeStartElement(name);
        out.writeStartElement("loc");
        out.writeCharacters(address);
        out.writeEndElement();
        out.writeEndElement();
    }
}
