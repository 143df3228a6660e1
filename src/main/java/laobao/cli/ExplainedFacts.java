package laobao.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import laobao.article.Article;
import laobao.article.DateReason;
import laobao.article.Fact;
import laobao.article.SplitPage;

/** What was found of a page, in lines for who wants to know why: its date, then each article's regions, unions and places. */
final class ExplainedFacts {
    private ExplainedFacts() {}

    static List<String> of(SplitPage page) {
        List<String> lines = new ArrayList<>();
        lines.add(date(page));
        for (DateReason reason : page.dateReasons()) {
            lines.add("    " + reason.printed() + " in “" + reason.words() + "”"
                    + (reason.title() == null ? "" : " (" + reason.title() + ")"));
        }
        for (Article article : page.articles()) {
            lines.add("  " + (article.title() == null ? article.id() : article.title()));
            for (Fact fact : article.facts()) lines.add("    " + line(fact));
            if (article.facts().isEmpty()) lines.add("    names no place and no union");
        }
        return lines;
    }

    private static String date(SplitPage page) {
        if (page.date() == null) return "  date: none, neither printed nor to be told from the text";
        Double confidence = page.dateConfidence();
        return "  date: " + page.date() + ", from "
                + String.valueOf(page.dateOrigin()).toLowerCase(Locale.ROOT).replace('_', ' ')
                + (confidence == null ? "" : String.format(Locale.ROOT, " (%.0f%%)", 100 * confidence));
    }

    private static String line(Fact fact) {
        String where = switch (fact.where()) {
            case TITLE -> "title";
            case LEAD -> "lead";
            case BODY -> fact.paragraph() == 0 ? "abstract" : "paragraph " + fact.paragraph();
        };
        Double weight = fact.weight();
        return String.format(
                Locale.ROOT,
                "%s %s (%.0f%%): %s in %s, “%s”; named %d×%s",
                fact.kind() == Fact.Kind.MENTION
                        ? "only mentioned:"
                        : fact.kind().name().toLowerCase(Locale.ROOT),
                fact.path() == null ? fact.value() : fact.path(),
                100 * fact.confidence(),
                fact.role().name().toLowerCase(Locale.ROOT),
                where,
                fact.words(),
                fact.mentions(),
                weight == null ? "" : String.format(Locale.ROOT, "; weight %.1f", weight));
    }
}
