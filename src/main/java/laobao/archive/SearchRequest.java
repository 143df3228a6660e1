package laobao.archive;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import laobao.text.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of an archive, with every limit checked in one place. Immutable; made by {@link #builder}.
 *
 * @param query what was typed; empty matches everything; 500 characters at most
 * @param filters values by field: those of one field are alternatives, fields narrow each other; 50 values a field at most
 * @param from first day of publication, inclusive
 * @param to last day of publication, inclusive
 * @param sort order of the hits; relevance unless told
 * @param size hits a page, 0 to 100; 20 unless told
 * @param after the cursor that the page before gave as {@code next}
 * @param collapse whether the reprints of one story are one hit; every appearance is a hit of its own unless told
 * @param variants whether unquoted words match their known variants too; true unless told
 */
public record SearchRequest(
        String query,
        Map<FacetField, List<String>> filters,
        @Nullable PartialDate from,
        @Nullable PartialDate to,
        Sort sort,
        int size,
        @Nullable String after,
        boolean collapse,
        boolean variants) {
    /** The order of hits; ties by id. */
    public enum Sort {
        RELEVANCE,
        NEWEST,
        OLDEST
    }

    public static final int MAX_QUERY = 500;
    public static final int MAX_SIZE = 100;
    public static final int MAX_VALUES = 50;

    /** Everything, the first 20. */
    public static Builder builder() {
        return new Builder();
    }

    /** This request, but of all that was published within a year, month or day. */
    public SearchRequest within(PartialDate span) {
        return new SearchRequest(query, filters, span, span, sort, size, after, collapse, variants);
    }

    /** Collects and checks; each setter throws {@link InvalidRequestException} for a value that is not allowed. */
    public static final class Builder {
        private String query = "";
        private final Map<FacetField, List<String>> filters = new EnumMap<>(FacetField.class);
        private @Nullable PartialDate from;
        private @Nullable PartialDate to;
        private Sort sort = Sort.RELEVANCE;
        private int size = 20;
        private @Nullable String after;
        private boolean collapse;
        private boolean variants = true;

        private Builder() {}

        public Builder query(String value) {
            if (value.codePointCount(0, value.length()) > MAX_QUERY)
                throw new InvalidRequestException(
                        "query-too-long",
                        "The query has " + value.codePointCount(0, value.length()) + " characters; " + MAX_QUERY
                                + " are allowed.");
            query = value;
            return this;
        }

        public Builder filter(FacetField field, String value) {
            if (value.isBlank() || value.length() > 200)
                throw bad(field.label(), value, "a value of 1 to 200 characters");
            List<String> values = filters.computeIfAbsent(field, f -> new ArrayList<>());
            if (values.size() == MAX_VALUES)
                throw new InvalidRequestException(
                        "too-many-values", "'" + field.label() + "' has more than " + MAX_VALUES + " values.");
            values.add(value.strip());
            return this;
        }

        public Builder from(String value) {
            from = date("from", value);
            return this;
        }

        public Builder to(String value) {
            to = date("to", value);
            return this;
        }

        public Builder sort(String value) {
            sort = switch (value) {
                case "relevance" -> Sort.RELEVANCE;
                case "newest" -> Sort.NEWEST;
                case "oldest" -> Sort.OLDEST;
                default -> throw bad("sort", value, "relevance, newest or oldest");
            };
            return this;
        }

        public Builder size(String value) {
            try {
                int n = Integer.parseInt(value);
                if (n < 0 || n > MAX_SIZE) throw new NumberFormatException();
                size = n;
            } catch (NumberFormatException e) {
                throw bad("size", value, "a whole number from 0 to " + MAX_SIZE);
            }
            return this;
        }

        public Builder after(String value) {
            after = value;
            return this;
        }

        public Builder collapse(String value) {
            collapse = flag("collapse", value);
            return this;
        }

        public Builder variants(String value) {
            variants = flag("variants", value);
            return this;
        }

        public SearchRequest build() {
            if (from != null && to != null && to.last().isBefore(from.first()))
                throw new InvalidRequestException(
                        "bad-parameter", "'to' (" + to + ") is before 'from' (" + from + ").");
            Map<FacetField, List<String>> copy = new EnumMap<>(FacetField.class);
            filters.forEach((field, values) -> copy.put(field, List.copyOf(values)));
            return new SearchRequest(query, copy, from, to, sort, size, after, collapse, variants);
        }

        private static boolean flag(String name, String value) {
            return switch (value) {
                case "true" -> true;
                case "false" -> false;
                default -> throw bad(name, value, "true or false");
            };
        }

        private static PartialDate date(String name, String value) {
            try {
                return PartialDate.parse(value);
            } catch (DateTimeException e) {
                throw bad(name, value, "a date as YYYY-MM-DD, YYYY-MM or YYYY");
            }
        }
    }

    /** A value that is not allowed. */
    static InvalidRequestException bad(String name, String value, String allowed) {
        String shown = value.length() > 60 ? value.substring(0, 60) + "…" : value;
        return new InvalidRequestException(
                "bad-parameter", "'" + name + "' is '" + shown + "'; allowed is " + allowed + ".");
    }
}
