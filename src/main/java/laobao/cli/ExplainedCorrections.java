package laobao.cli;

import java.util.ArrayList;
import java.util.List;
import laobao.article.AppliedCorrection;
import laobao.page.Correction;
import laobao.page.Corrections;
import laobao.page.Problem;

/** What became of one page's corrections by hand, in lines for who wants to know: what each was applied to, or why it was left out. */
final class ExplainedCorrections {
    private final List<String> lines = new ArrayList<>();

    void applied(AppliedCorrection each) {
        String text = SplitCommand.start(each.text());
        lines.add(
                switch (each.correction()) {
                    case Correction.Title title -> "title “" + title.title() + "” for the article “" + text + "”";
                    case Correction.Merge merge -> "merge: what begins “" + merge.next() + "” into “" + text + "”";
                    case Correction.Cut cut -> "cut: an article begins at “" + text + "”";
                    case Correction.Role role -> "role " + role.role() + " for the block “" + text + "”";
                    case Correction.Regions regions ->
                        "regions " + list(regions.regions()) + " for the article “" + text + "”";
                    case Correction.Unions unions ->
                        "unions " + list(unions.unions()) + " for the article “" + text + "”";
                    case Correction.Drop drop -> "drop: no article “" + text + "”";
                });
    }

    void leftOut(Problem problem) {
        lines.add(problem.reason());
    }

    /** All of it, those of a page without corrections being none. */
    List<String> of(Corrections corrections) {
        List<String> all = new ArrayList<>();
        if (!corrections.isEmpty()) all.add("  corrections by hand");
        if (corrections.date() != null) all.add("    date " + corrections.date());
        for (String line : lines) all.add("    " + line);
        return all;
    }

    private static String list(List<String> values) {
        return values.isEmpty() ? "none" : String.join(", ", values);
    }
}
