package laobao.archive;

import java.time.DateTimeException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import laobao.archive.QueryScanner.Token;
import laobao.text.Folding;
import laobao.text.PartialDate;
import org.jspecify.annotations.Nullable;

/** Reads dates and page numbers in a query, alone or two with {@code ..} between them. */
final class QueryRanges {
    private static final Pattern RANGE = Pattern.compile("(.*?)(?:\\.\\.+|…+)(.*)");
    private static final Pattern DATE = Pattern.compile("(\\d{4})(?:[-/.年](\\d{1,2})(?:[-/.月](\\d{1,2})日?|月)?|年)?");
    private static final Pattern DATES = Pattern.compile("(?:\\d{4}\\S*(?:\\.\\.|…)\\S*|(?:\\.\\.|…)\\d{4}\\S*)");

    private QueryRanges() {}

    /** Whether a word without a field is a range of dates. */
    static boolean isRange(String word) {
        Matcher m = RANGE.matcher(Folding.fold(word));
        return DATES.matcher(Folding.fold(word)).matches()
                && m.matches()
                && (m.group(1).isEmpty() || DATE.matcher(m.group(1)).matches())
                && (m.group(2).isEmpty() || DATE.matcher(m.group(2)).matches());
    }

    static QueryNode.Dates dates(Token token) {
        String text = Folding.fold(token.text());
        Matcher m = RANGE.matcher(text);
        if (!m.matches()) {
            PartialDate date = date(text, token);
            return new QueryNode.Dates(date, date);
        }
        PartialDate from = m.group(1).isEmpty() ? null : date(m.group(1), token);
        PartialDate to = m.group(2).isEmpty() ? null : date(m.group(2), token);
        if (from == null && to == null) throw badDate(token);
        if (from != null && to != null && to.last().isBefore(from.first()))
            throw QueryScanner.bad("the range of dates '" + token.text() + "' ends before it begins", token.position());
        return new QueryNode.Dates(from, to);
    }

    private static PartialDate date(String text, Token token) {
        Matcher m = DATE.matcher(text);
        if (!m.matches()) throw badDate(token);
        try {
            return new PartialDate(Integer.parseInt(m.group(1)), number(m.group(2)), number(m.group(3)));
        } catch (DateTimeException e) {
            throw badDate(token);
        }
    }

    private static int number(@Nullable String digits) {
        if (digits == null) return 0;
        int n = Integer.parseInt(digits);
        if (n == 0) throw new DateTimeException("00 is no month or day");
        return n;
    }

    private static InvalidRequestException badDate(Token token) {
        return QueryScanner.bad(
                "'" + token.text()
                        + "' is no date; allowed are 2022, 2022-11, 2022-11-30 and two of them as 2020..2022",
                token.position());
    }

    static QueryNode.Pages pages(Token token) {
        String text = Folding.fold(token.text());
        Matcher m = RANGE.matcher(text);
        try {
            if (!m.matches()) return new QueryNode.Pages(Integer.parseInt(text), Integer.parseInt(text));
            int from = m.group(1).isEmpty() ? 1 : Integer.parseInt(m.group(1));
            int to = m.group(2).isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(m.group(2));
            return new QueryNode.Pages(from, to);
        } catch (NumberFormatException e) {
            throw QueryScanner.bad(
                    "'" + token.text() + "' is no page; allowed are numbers and two of them as 1..4", token.position());
        }
    }
}
