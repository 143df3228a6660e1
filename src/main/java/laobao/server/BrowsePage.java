package laobao.server;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import laobao.archive.FacetCount;
import laobao.text.PartialDate;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What the archive holds, as calendars in which a gap is seen: years of each newspaper, days of a year. */
final class BrowsePage {
    private static final int LEVELS = 5;
    /** The least that the darkest cell stands for. */
    private static final int DARK = 12;
    /** Newspapers whose years are shown at once; those of the others open. */
    private static final int UNFOLDED = 8;

    private final Shell shell;
    private final Strings strings;

    BrowsePage(Shell shell, Strings strings) {
        this.shell = shell;
        this.strings = strings;
    }

    /** All newspapers, each with its years. */
    String papers(Holdings.Papers all) {
        Document page = page(strings.text("browse.papers"));
        Element main = browse(page, "browse.papers");
        Element line = main.appendElement("h1").addClass("sum");
        line.text(strings.text("browse.sum", all.papers().size(), count(all.total())));
        long unnamed = all.total()
                - all.papers().stream().mapToLong(Holdings.Paper::total).sum();
        if (unnamed > 0) line.appendText(strings.text("comma.clause") + strings.text("browse.unnamed", count(unnamed)));
        Element list = main.appendElement("div").addClass("papers");
        for (Holdings.Paper paper : all.papers())
            if (list.childrenSize() < UNFOLDED) {
                Element section = list.appendElement("section").addClass("paper");
                Element link = section.appendElement("h2").appendElement("a");
                link.attr("href", Links.edition(paper.name(), null, null)).text(paper.name());
                sum(section, paper);
                years(section, paper);
            } else {
                Element section = list.appendElement("details").addClass("paper");
                Element heading = section.appendElement("summary");
                heading.appendElement("h2").text(paper.name());
                sum(heading, paper);
                years(section, paper);
            }
        return page.outerHtml();
    }

    /** A newspaper's years, ten to a line. */
    String paper(Holdings.Paper paper) {
        Document page = page(paper.name());
        Element main = browse(page, "browse.papers");
        trail(main, null).appendElement("h1").text(paper.name());
        Element section = main.appendElement("section").addClass("paper");
        sum(section, paper);
        years(section, paper);
        return page.outerHtml();
    }

    private void sum(Element section, Holdings.Paper paper) {
        long dated = paper.years().stream().mapToLong(FacetCount::count).sum();
        Element sum = section.appendElement("p").addClass("sum");
        sum.text(strings.text("total", count(paper.total())));
        if (paper.total() > dated)
            sum.appendText(strings.text("comma.clause") + strings.text("browse.undated", count(paper.total() - dated)));
    }

    private void years(Element section, Holdings.Paper paper) {
        Map<Integer, Long> counts = new TreeMap<>();
        for (FacetCount year : paper.years()) counts.put(Integer.valueOf(year.value()), year.count());
        if (counts.isEmpty()) return;
        long most = counts.values().stream().mapToLong(n -> n).max().orElse(1);
        int first = counts.keySet().iterator().next();
        int last = counts.keySet().stream().reduce(first, (a, b) -> b);
        Element grid = section.appendElement("ol").addClass("years");
        for (int year = first / 10 * 10; year <= last; year++) {
            long count = counts.getOrDefault(year, 0L);
            PartialDate date = new PartialDate(year, 0, 0);
            if (year % 10 == 0)
                grid.appendElement("li")
                        .addClass("decade")
                        .attr("aria-hidden", "true")
                        .text(String.valueOf(year));
            Element cell = grid.appendElement("li");
            if (count > 0) {
                Element link =
                        cell(cell, count, most, Links.edition(paper.name(), date, null), Links.inWords(date, strings));
                year(link, year);
                link.appendElement("small").text(count(count));
            } else if (year >= first) year(cell.appendElement("span").addClass("gap"), year);
        }
    }

    /** A phone, whose lines begin with the decade, shows no more of a year than its last two digits. */
    private static void year(Element cell, int year) {
        Element digits = cell.appendElement("b");
        digits.appendElement("i").text(String.valueOf(year / 100));
        digits.appendText(String.format("%02d", year % 100));
    }

    /** The days of a year, or of one month. */
    String calendar(Holdings.Paper paper, PartialDate span, Map<PartialDate, Long> days) {
        Document page = page(paper.name() + " " + Links.inWords(span, strings));
        Element main = browse(page, "browse.papers");
        trail(main, paper.name(), span.month() == 0 ? null : new PartialDate(span.year(), 0, 0))
                .appendElement("h1")
                .text(Links.inWords(span, strings));
        Map<Integer, Long> months = new HashMap<>();
        for (FacetCount year : paper.years())
            if (Integer.parseInt(year.value()) == span.year())
                for (FacetCount month : year.children())
                    months.put(Integer.valueOf(month.value().substring(5)), month.count());
        Element grid = main.appendElement("div").addClass("months");
        // On a phone a year is a sheet of months, each of which opens; its days are squares too small to press.
        if (span.month() == 0) grid.addClass("year");
        long most = days.values().stream().mapToLong(n -> n).max().orElse(1);
        for (int month = 1; month <= 12; month++) {
            if (span.month() != 0 && span.month() != month) continue;
            Element section = grid.appendElement("section").addClass("month");
            PartialDate date = new PartialDate(span.year(), month, 0);
            long count = months.getOrDefault(month, 0L);
            Element heading = section.appendElement(span.month() == 0 ? "h2" : "p");
            if (span.month() != 0) heading.addClass("sum").text(strings.text("total", count(count)));
            else if (count == 0) heading.text(monthName(date));
            else
                heading.appendElement("a")
                        .attr("href", Links.edition(paper.name(), date, null))
                        .attr("aria-label", strings.text("bar", monthName(date), count(count)))
                        .text(monthName(date))
                        .appendElement("small")
                        .text(count(count));
            days(section, paper.name(), YearMonth.of(span.year(), month), days, most);
        }
        neighbours(main, paper, span);
        return page.outerHtml();
    }

    private void days(Element section, String newspaper, YearMonth month, Map<PartialDate, Long> days, long most) {
        Element week = section.appendElement("p").addClass("week").attr("aria-hidden", "true");
        strings.text("browse.week")
                .codePoints()
                .forEach(day -> week.appendElement("span").text(Character.toString(day)));
        Element grid = section.appendElement("ol").addClass("days");
        for (LocalDate day = month.atDay(1); YearMonth.from(day).equals(month); day = day.plusDays(1)) {
            PartialDate date = PartialDate.of(day);
            long count = days.getOrDefault(date, 0L);
            Element cell = grid.appendElement("li")
                    .addClass("weekday-" + day.getDayOfWeek().getValue());
            String number = String.valueOf(day.getDayOfMonth());
            if (count == 0) cell.appendElement("span").text(number);
            else
                cell(cell, count, most, Links.edition(newspaper, date, null), Links.inWords(date, strings))
                        .text(number);
        }
    }

    /** Links to the years before and after that have some. */
    private void neighbours(Element main, Holdings.Paper paper, PartialDate span) {
        List<PartialDate> all = paper.years().stream()
                .flatMap(year -> span.month() == 0 ? Stream.of(year) : year.children().stream())
                .map(value -> PartialDate.parse(value.value()))
                .sorted()
                .toList();
        Map<String, PartialDate> besides = new HashMap<>();
        for (PartialDate one : all) {
            if (one.compareTo(span) < 0) besides.put("before", one);
            if (one.compareTo(span) > 0) besides.putIfAbsent("after", one);
        }
        onward(main, paper.name(), besides);
    }

    /** Links to what comes before and after. */
    void onward(Element main, String newspaper, Map<String, PartialDate> besides) {
        Element line = main.appendElement("nav").addClass("besides").attr("aria-label", strings.text("browse.besides"));
        for (String word : List.of("before", "after"))
            if (besides.containsKey(word))
                line.appendElement("a")
                        .addClass(word)
                        .attr("href", Links.edition(newspaper, besides.get(word), null))
                        .text(Links.inWords(besides.get(word), strings));
    }

    /** The line that leads back up; what follows is a heading. */
    Element trail(Element main, @Nullable String newspaper, @Nullable PartialDate... dates) {
        Element head = main.appendElement("header").addClass("trail");
        Element line = head.appendElement("nav").attr("aria-label", strings.text("browse.trail"));
        line.appendElement("a").attr("href", "/browse").text(strings.text("browse.all"));
        if (newspaper != null)
            line.appendElement("a")
                    .attr("href", Links.edition(newspaper, null, null))
                    .text(newspaper);
        for (PartialDate date : dates)
            if (date != null && newspaper != null)
                line.appendElement("a")
                        .attr("href", Links.edition(newspaper, date, null))
                        .text(Links.inWords(date, strings));
        return head;
    }

    Document page(String title) {
        Document page = shell.page(title + " · " + strings.text("name"));
        page.body().addClass("browsing");
        return page;
    }

    /** The part of a page to fill, below the ways to browse of which one is taken. */
    Element browse(Document page, String way) {
        Element main = Shell.main(page).appendElement("div").addClass("holdings");
        Element line = main.appendElement("nav").addClass("sorts").attr("aria-label", strings.text("browse"));
        Map<String, String> ways = new TreeMap<>(Map.of(
                "browse.papers", "/browse", "browse.regions", "/browse/regions", "browse.unions", "/browse/unions"));
        ways.forEach((name, address) -> {
            Element link = line.appendElement("a").attr("href", address).text(strings.text(name));
            if (name.equals(way)) link.attr("aria-current", "true");
        });
        return main;
    }

    private Element cell(Element cell, long count, long most, String address, String name) {
        int level = (int) Math.ceil(LEVELS * (double) count / Math.max(most, DARK));
        return cell.addClass("level-" + level)
                .appendElement("a")
                .attr("href", address)
                .attr("aria-label", strings.text("bar", name, count(count)))
                .attr("title", strings.text("bar", name, count(count)));
    }

    private String monthName(PartialDate month) {
        return strings.text("browse.month." + month.month());
    }

    static String count(long n) {
        return String.format("%,d", n);
    }
}
