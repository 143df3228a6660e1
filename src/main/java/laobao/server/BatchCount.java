package laobao.server;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import laobao.archive.FacetField;
import laobao.archive.Interval;
import laobao.archive.InvalidRequestException;
import org.jspecify.annotations.Nullable;

/** What the hits of each query of a batch are counted by. */
public enum BatchCount {
    DAY(Interval.DAY, null),
    MONTH(Interval.MONTH, null),
    YEAR(Interval.YEAR, null),
    DECADE(Interval.DECADE, null),
    /** Each region of the tree; those above a region have its articles too. */
    REGION(null, FacetField.REGION),
    /** Each union of the tree; those above a union have its articles too. */
    UNION(null, FacetField.UNION),
    NEWSPAPER(null, FacetField.NEWSPAPER),
    GENRE(null, FacetField.GENRE),
    COLUMN(null, FacetField.COLUMN),
    BYLINE(null, FacetField.BYLINE);

    private final @Nullable Interval interval;
    private final @Nullable FacetField field;

    BatchCount(@Nullable Interval interval, @Nullable FacetField field) {
        this.interval = interval;
        this.field = field;
    }

    /** How long a span of time is, null where it is no time. */
    @Nullable
    Interval interval() {
        return interval;
    }

    /** The facet, null where it is time. */
    @Nullable
    FacetField field() {
        return field;
    }

    /** The name used in JSON, as a parameter and as an option. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * What a name stands for.
     *
     * @throws InvalidRequestException for a name that is none
     */
    public static BatchCount of(String label) {
        for (BatchCount by : values()) if (by.label().equals(label)) return by;
        throw new InvalidRequestException(
                "bad-parameter",
                "'by' is '" + Parameters.shorten(label) + "'; allowed is "
                        + Arrays.stream(values()).map(BatchCount::label).collect(Collectors.joining(", ")) + ".");
    }
}
