package laobao.server;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import laobao.archive.FacetCount;
import laobao.archive.FacetField;
import laobao.archive.SearchRequest;
import laobao.archive.Timeline;
import laobao.text.PartialDate;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * When: hits as bars by year, month or day, each a link, as {@code web/timeline.js} draws them too, so that nothing moves when the scripts
 * take over and let a span be drawn. Heights are attributes of SVG, as a page may not set styles of its own.
 */
record Bars(Strings strings) {
    private static final int MONTHS_UP_TO = 3;
    private static final int MOST_TICKS = 8;
    /** Of months, whose names are longer. */
    private static final int MOST_MONTHS = 6;
    /** So near to either end a name stands beside its bar's edge rather than below its middle, so as not to stand out. */
    private static final double EDGE = 0.04;

    /** The month that holds the whole of the span that is chosen, whose days are drawn; null when none does. */
    static @Nullable PartialDate month(SearchRequest request) {
        PartialDate from = request.from();
        PartialDate to = request.to();
        if (from == null || to == null || from.month() == 0) return null;
        return from.year() == to.year() && from.month() == to.month()
                ? new PartialDate(from.year(), from.month(), 0)
                : null;
    }

    /** @param days those of the month that is chosen, null where none is */
    void write(
            Element area,
            List<FacetCount> years,
            @Nullable Timeline days,
            SearchRequest request,
            SearchAddress address) {
        if (years.isEmpty()) return;
        Map<PartialDate, Long> counts = new HashMap<>();
        years.stream()
                .flatMap(year -> Stream.concat(Stream.of(year), year.children().stream()))
                .forEach(value -> counts.put(PartialDate.parse(value.value()), value.count()));
        if (days != null) days.buckets().forEach(day -> counts.put(PartialDate.parse(day.key()), day.count()));
        List<PartialDate> keys = keys(years, days != null, request);
        if (keys.size() < 2) return;
        long most = keys.stream()
                .mapToLong(key -> counts.getOrDefault(key, 0L))
                .max()
                .orElse(1);
        Element section =
                area.appendElement("section").addClass("timeline").attr("aria-label", strings.text("timeline"));
        Element bars = section.appendElement("ol").addClass("bars").attr("title", strings.text("timeline"));
        for (PartialDate key : keys) bar(bars, key, counts.getOrDefault(key, 0L), most, request, address);
        axis(section, keys);
        Element below = section.appendElement("p").addClass("below");
        below.appendElement("button").addClass("rest").text(strings.text("timeline.table"));
        if (isZoomed(request))
            below.appendElement("a")
                    .addClass("rest")
                    .attr("href", address.without("from").without("to").toString())
                    .text(strings.text("timeline.whole"));
        else below.appendElement("span").addClass("hint").text(strings.text("timeline.hint"));
    }

    private void bar(
            Element bars, PartialDate key, long count, long most, SearchRequest request, SearchAddress address) {
        String text = strings.text("bar", Links.inWords(key, strings), String.format("%,d", count));
        Element bar = bars.appendElement("li").addClass("bar");
        if (!isIn(key.toString(), request)) bar.addClass("out");
        Element link = bar.appendElement("a")
                .attr("href", address.toggled(FacetField.DATE, key.toString()).toString())
                .attr("aria-label", text)
                .attr("title", text)
                .attr("rel", "nofollow");
        if (address.isChosen(FacetField.DATE, key.toString())) link.attr("aria-current", "true");
        long height = count == 0 ? 0 : Math.max(3, Math.round(100.0 * count / most));
        link.appendElement("svg").attr("height", height + "%");
    }

    private static void axis(Element section, List<PartialDate> keys) {
        Element axis = section.appendElement("svg").addClass("axis").attr("aria-hidden", "true");
        for (int i : ticks(keys)) {
            double middle = (i + 0.5) / keys.size();
            boolean isFirst = middle < EDGE || i == 0;
            boolean isLast = !isFirst && (middle > 1 - EDGE || i == keys.size() - 1);
            double x = isFirst ? (double) i / keys.size() : isLast ? (i + 1.0) / keys.size() : middle;
            axis.appendElement("text")
                    .attr("x", String.format(Locale.ROOT, "%.2f%%", 100 * x))
                    .attr("y", "55%")
                    .addClass(isFirst ? "start" : isLast ? "end" : "middle")
                    .text(tick(keys.get(i)));
        }
    }

    /** 1998, 1998.05, and of one month 5.17. */
    private static String tick(PartialDate key) {
        return key.day() > 0 ? key.month() + "." + key.day() : key.toString().replace('-', '.');
    }

    private static boolean isZoomed(SearchRequest request) {
        PartialDate from = request.from();
        PartialDate to = request.to();
        return from != null && to != null && to.year() - from.year() < MONTHS_UP_TO;
    }

    /** The years, months or days to draw, without gaps. */
    private static List<PartialDate> keys(List<FacetCount> years, boolean hasDays, SearchRequest request) {
        PartialDate month = month(request);
        if (hasDays && month != null)
            return IntStream.rangeClosed(
                            1, YearMonth.of(month.year(), month.month()).lengthOfMonth())
                    .mapToObj(day -> new PartialDate(month.year(), month.month(), day))
                    .toList();
        var all =
                years.stream().mapToInt(year -> Integer.parseInt(year.value())).summaryStatistics();
        int first = all.getMin();
        int last = all.getMax();
        if (isZoomed(request) && request.from() != null && request.to() != null) {
            first = request.from().year();
            last = request.to().year();
        }
        List<PartialDate> keys = new ArrayList<>();
        for (int year = first; year <= last; year++)
            if (last - first >= MONTHS_UP_TO) keys.add(new PartialDate(year, 0, 0));
            else for (int m = 1; m <= 12; m++) keys.add(new PartialDate(year, m, 0));
        return keys;
    }

    /** Whether a bar lies in the span that is chosen. */
    private static boolean isIn(String key, SearchRequest request) {
        return compare(key, request.from()) >= 0 && compare(key, request.to()) <= 0;
    }

    /** As far as both are known. */
    private static int compare(String key, @Nullable PartialDate limit) {
        if (limit == null) return 0;
        int length = Math.min(key.length(), limit.toString().length());
        return key.substring(0, length).compareTo(limit.toString().substring(0, length));
    }

    /** Which to name below the row: round ones, no more than fit. */
    private static List<Integer> ticks(List<PartialDate> keys) {
        PartialDate form = keys.getFirst();
        int[] steps = form.day() > 0
                ? new int[] {1, 2, 5, 10}
                : form.month() > 0
                        ? new int[] {1, 2, 3, 6, 12, 24, 60, 120, 240, 600}
                        : new int[] {1, 2, 5, 10, 20, 50, 100};
        List<Integer> ticks = List.of();
        for (int step : steps) {
            ticks = IntStream.range(0, keys.size())
                    .filter(i -> place(keys.get(i)) % step == 0)
                    .boxed()
                    .toList();
            if (ticks.size() <= (form.month() > 0 && form.day() == 0 ? MOST_MONTHS : MOST_TICKS)) break;
        }
        return ticks;
    }

    private static int place(PartialDate key) {
        if (key.day() > 0) return key.day();
        return key.month() > 0 ? key.year() * 12 + key.month() - 1 : key.year();
    }
}
