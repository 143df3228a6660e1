package laobao.server;

import io.javalin.http.Context;
import java.io.IOException;
import java.time.DateTimeException;
import java.util.Set;
import laobao.archive.Archive;
import laobao.archive.FacetField;
import laobao.text.PartialDate;
import org.jspecify.annotations.Nullable;

/** Answers {@code /browse}: by newspaper, year, month, day and page; by region; by union. */
final class Browse {
    private final Holdings holdings;

    Browse(Archive archive) {
        holdings = new Holdings(archive);
    }

    /** The page for {@code newspaper}, {@code date} and page, each narrowing the one before it. */
    String newspapers(Context ctx, Pages pages) throws IOException {
        Parameters parameters = Parameters.parse(ctx.queryString()).allow(Set.of("newspaper", "date", "page"));
        String newspaper = parameters.one("newspaper");
        PartialDate date = date(parameters.one("date"));
        Integer number = number(parameters.one("page"));
        if (newspaper == null) return pages.browse().papers(holdings.papers());
        Holdings.Paper paper = holdings.paper(newspaper);
        if (paper.total() == 0) throw missing("The archive has no newspaper '" + Parameters.shorten(newspaper) + "'.");
        if (date == null) return pages.browse().paper(paper);
        if (date.day() == 0) return pages.browse().calendar(paper, date, holdings.days(newspaper, date));
        var edition = holdings.edition(newspaper, date);
        if (number == null) {
            if (edition.isEmpty()) throw missing("The archive has no edition of that newspaper of " + date + ".");
            return pages.edition().edition(newspaper, date, edition, holdings.besides(newspaper, date));
        }
        if (!edition.containsKey(number)) throw missing("The archive has no page " + number + " of that edition.");
        return pages.edition().page(newspaper, date, number, edition);
    }

    /** The page for a tree of regions or unions, the whole or what is {@code under} one of them. */
    String tree(Context ctx, Pages pages, FacetField field) throws IOException {
        Parameters parameters = Parameters.parse(ctx.queryString()).allow(Set.of("under"));
        return pages.tree().render(field, holdings.facet(field), parameters.one("under"));
    }

    private static @Nullable PartialDate date(@Nullable String given) {
        try {
            return given == null ? null : PartialDate.parse(given);
        } catch (DateTimeException e) {
            throw bad("date", given, "a date as YYYY, YYYY-MM or YYYY-MM-DD");
        }
    }

    private static @Nullable Integer number(@Nullable String given) {
        if (given == null) return null;
        if (!given.matches("\\d{1,4}")) throw bad("page", given, "a number of at most four digits");
        return Integer.valueOf(given);
    }

    private static FailureException bad(String name, @Nullable String given, String allowed) {
        return new FailureException(
                400,
                "bad-parameter",
                "'" + name + "' is '" + Parameters.shorten(String.valueOf(given)) + "'; allowed is " + allowed + ".");
    }

    private static FailureException missing(String message) {
        return new FailureException(404, "not-found", message);
    }
}
