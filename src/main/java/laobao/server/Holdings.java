package laobao.server;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import laobao.archive.Archive;
import laobao.archive.ArchivedArticle;
import laobao.archive.FacetCount;
import laobao.archive.FacetField;
import laobao.archive.FacetRequest;
import laobao.archive.Hit;
import laobao.archive.Interval;
import laobao.archive.PivotField;
import laobao.archive.PivotRequest;
import laobao.archive.PivotTable;
import laobao.archive.Scan;
import laobao.archive.SearchRequest;
import laobao.archive.SearchResult;
import laobao.archive.Timeline;
import laobao.text.PartialDate;

/**
 * What an archive holds, by newspaper and date. Every appearance of a story counts, since a page is looked for and not a story. Counted by
 * what is never cut short by a search's time limit.
 */
final class Holdings {
    private static final int VALUES = 500;

    private final Archive archive;

    Holdings(Archive archive) {
        this.archive = archive;
    }

    /**
     * A newspaper's articles.
     *
     * @param years those that have some, with their months
     */
    record Paper(String name, long total, List<FacetCount> years) {}

    /**
     * All newspapers.
     *
     * @param papers those with most articles first
     * @param total articles in all, also those of no newspaper
     */
    record Papers(List<Paper> papers, long total) {}

    /** The newspapers with their years, without months. */
    Papers papers() throws IOException {
        PivotTable table =
                archive.pivot(new PivotRequest(SearchRequest.builder().build(), PivotField.NEWSPAPER, PivotField.YEAR));
        List<Paper> papers = new ArrayList<>();
        for (int row = 0; row < table.rows().size(); row++) {
            List<FacetCount> years = new ArrayList<>();
            for (int column = 0; column < table.columns().size(); column++) {
                long count = table.counts().get(row).get(column);
                if (count > 0) years.add(new FacetCount(table.columns().get(column), count));
            }
            papers.add(new Paper(table.rows().get(row), table.rowTotals().get(row), years));
        }
        return new Papers(papers, table.total());
    }

    /** One newspaper; without years when the archive has none of that name. */
    Paper paper(String name) throws IOException {
        SearchRequest all =
                SearchRequest.builder().filter(FacetField.NEWSPAPER, name).build();
        return new Paper(
                name,
                archive.timeline(all, Interval.DECADE).total(),
                archive.facet(new FacetRequest(all, FacetField.DATE, null, null, VALUES)));
    }

    /** The values of a facet over everything, at every place of its tree as many as a page can show. */
    List<FacetCount> facet(FacetField field) throws IOException {
        return archive.facet(new FacetRequest(SearchRequest.builder().build(), field, null, null, VALUES));
    }

    /** Articles of a newspaper by day within a span. */
    Map<PartialDate, Long> days(String newspaper, PartialDate span) throws IOException {
        Map<PartialDate, Long> days = new HashMap<>();
        for (Timeline.Bucket day :
                archive.timeline(within(newspaper, span), Interval.DAY).buckets())
            days.put(PartialDate.parse(day.key()), day.count());
        return days;
    }

    /** The articles of a day's edition by page, in the order in which they begin; those without a page number under 0. */
    SortedMap<Integer, List<OnPage>> edition(String newspaper, PartialDate day) throws IOException {
        SortedMap<Integer, List<OnPage>> pages = new TreeMap<>();
        try (Scan scan = archive.scan(within(newspaper, day))) {
            for (ArchivedArticle one = scan.next(); one != null; one = scan.next())
                for (OnPage on : OnPage.of(one))
                    pages.computeIfAbsent(on.number(), p -> new ArrayList<>()).add(on);
        }
        pages.values().forEach(list -> list.sort(Comparator.comparingInt(OnPage::position)));
        return pages;
    }

    /** The dates of the editions before and after a day, under those words; either may be missing. */
    Map<String, PartialDate> besides(String newspaper, PartialDate day) throws IOException {
        Map<String, PartialDate> besides = new LinkedHashMap<>();
        PartialDate before = PartialDate.of(day.first().minusDays(1));
        PartialDate after = PartialDate.of(day.last().plusDays(1));
        next(SearchRequest.builder().to(before.toString()).sort("newest"), newspaper, "before", besides);
        next(SearchRequest.builder().from(after.toString()).sort("oldest"), newspaper, "after", besides);
        return besides;
    }

    private void next(SearchRequest.Builder request, String newspaper, String word, Map<String, PartialDate> besides)
            throws IOException {
        SearchResult result = archive.search(
                request.filter(FacetField.NEWSPAPER, newspaper).size("1").build());
        for (Hit hit : result.hits()) if (hit.date() != null) besides.put(word, hit.date());
    }

    private static SearchRequest within(String newspaper, PartialDate span) {
        return SearchRequest.builder()
                .filter(FacetField.NEWSPAPER, newspaper)
                .from(span.toString())
                .to(span.toString())
                .sort("oldest")
                .build();
    }
}
