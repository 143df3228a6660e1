package laobao.archive;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What hits are counted and filtered by. */
public enum FacetField {
    /** A tree of paths: {@code 河南省/郑州市}. */
    REGION,
    /** A tree of paths: {@code 中华全国总工会/河南省总工会}; a filter also takes a bare union's name. */
    UNION,
    /** A tree of years and months: {@code 2022}, {@code 2022-11}. */
    DATE,
    NEWSPAPER,
    GENRE,
    COLUMN,
    /** Reporters' names. */
    BYLINE;

    /** The name used in JSON and as a parameter. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The facet of a name.
     *
     * @throws InvalidRequestException for a name that is none
     */
    public static FacetField of(String label) {
        for (FacetField field : values()) if (field.label().equals(label)) return field;
        throw SearchRequest.bad(
                "field",
                label,
                "one of " + Arrays.stream(values()).map(FacetField::label).collect(Collectors.joining(", ")));
    }
}
