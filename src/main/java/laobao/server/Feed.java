package laobao.server;

import com.rometools.rome.feed.synd.SyndContentImpl;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndEntryImpl;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndFeedImpl;
import com.rometools.rome.feed.synd.SyndLink;
import com.rometools.rome.feed.synd.SyndLinkImpl;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.feed.synd.SyndPersonImpl;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedOutput;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import laobao.archive.Hit;
import laobao.archive.Piece;
import laobao.archive.SearchRequest;
import laobao.text.PartialDate;

/** The newest hits of a search as an Atom feed (RFC 4287). Articles without a date, which cannot be new, are left out. */
@SuppressWarnings("JavaUtilDate") // what rome takes
final class Feed {
    private Feed() {}

    /**
     * @param site the address of this server
     * @param query the query string of the search
     */
    static String write(SearchRequest request, List<Hit> hits, String site, String query) {
        SyndFeed feed = new SyndFeedImpl();
        feed.setFeedType("atom_1.0");
        String words = request.query().isBlank() ? "" : ":" + clean(request.query());
        feed.setTitle("劳报" + words);
        feed.setUri("urn:laobao:search:"
                + Assets.hash(query.getBytes(StandardCharsets.UTF_8)).substring(0, 22));
        feed.setLinks(List.of(
                link("self", "application/atom+xml", site + "/api/v1/feed" + (query.isEmpty() ? "" : "?" + query)),
                link("alternate", "text/html", site + "/search" + (query.isEmpty() ? "" : "?" + query))));
        feed.setAuthors(List.of(person("劳报")));
        List<SyndEntry> entries = new ArrayList<>();
        for (Hit hit : hits) if (hit.date() != null) entries.add(entry(hit, hit.date(), site));
        feed.setEntries(entries);
        feed.setPublishedDate(
                entries.isEmpty()
                        ? Date.from(Instant.EPOCH)
                        : entries.getFirst().getPublishedDate());
        try {
            return new SyndFeedOutput().outputString(feed);
        } catch (FeedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SyndEntry entry(Hit hit, PartialDate day, String site) {
        SyndEntry entry = new SyndEntryImpl();
        entry.setUri("urn:laobao:article:" + Links.encode(hit.id()));
        entry.setTitle(clean(hit.title() == null ? beginning(hit) : hit.title()));
        entry.setLink(site + Links.article(hit.id()));
        // Atom wants an instant where a newspaper has a day: noon is on that day in nearly every zone.
        Date noon = Date.from(day.first().atTime(12, 0).toInstant(ZoneOffset.UTC));
        entry.setPublishedDate(noon);
        entry.setUpdatedDate(noon);
        entry.setAuthors(
                hit.byline().stream().map(author -> person(author.name())).toList());
        SyndContentImpl summary = new SyndContentImpl();
        summary.setType("text");
        summary.setValue(clean(beginning(hit)));
        entry.setDescription(summary);
        return entry;
    }

    private static String beginning(Hit hit) {
        StringBuilder text = new StringBuilder();
        for (List<Piece> passage : hit.highlights().body()) {
            if (!text.isEmpty()) text.append(" … ");
            passage.forEach(piece -> text.append(piece.text()));
        }
        return text.toString();
    }

    /** Text without the characters that XML cannot hold. */
    private static String clean(String text) {
        return text.codePoints()
                .filter(c -> c == '\t'
                        || c == '\n'
                        || (c >= 0x20 && c <= 0xD7FF)
                        || (c >= 0xE000 && c <= 0xFFFD)
                        || c >= 0x10000)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static SyndPerson person(String name) {
        SyndPersonImpl person = new SyndPersonImpl();
        person.setName(clean(name));
        return person;
    }

    private static SyndLink link(String relation, String type, String address) {
        SyndLinkImpl link = new SyndLinkImpl();
        link.setRel(relation);
        link.setType(type);
        link.setHref(address);
        return link;
    }
}
