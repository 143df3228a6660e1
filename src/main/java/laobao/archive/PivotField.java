package laobao.archive;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What the rows or columns of a {@link PivotTable} can be. An article may have several regions, unions and bylines: it is then counted in
 * each of their rows, so that these rows add up to more than the articles. Of all others it has one at most.
 */
public enum PivotField {
    /** Regions of the first level: {@code 河南省}. */
    REGION(FacetField.REGION, 1, true),
    /** Regions of the second level: {@code 河南省/郑州市}. */
    REGION2(FacetField.REGION, 2, true),
    /** Regions of the third level: {@code 河南省/郑州市/新郑市}. */
    REGION3(FacetField.REGION, 3, true),
    /** Every union in its tree: those above a union have its articles too. */
    UNION(FacetField.UNION, 0, true),
    /** {@code 2022}. */
    YEAR(FacetField.DATE, 1, false),
    /** {@code 2022-11}. */
    MONTH(FacetField.DATE, 2, false),
    /** {@code 2020s}. */
    DECADE(FacetField.DATE, 1, false),
    NEWSPAPER(FacetField.NEWSPAPER, 0, false),
    GENRE(FacetField.GENRE, 0, false),
    COLUMN(FacetField.COLUMN, 0, false),
    /** Reporters' names. */
    BYLINE(FacetField.BYLINE, 0, true);

    private final FacetField facet;
    private final int level;
    private final boolean severalEach;

    PivotField(FacetField facet, int level, boolean severalEach) {
        this.facet = facet;
        this.level = level;
        this.severalEach = severalEach;
    }

    /** The facet whose values these are; decades are made of years. */
    public FacetField facet() {
        return facet;
    }

    /** How deep in the tree the values stand, from 1; 0 for all. */
    public int level() {
        return level;
    }

    /** Whether an article may have several of them. */
    public boolean severalEach() {
        return severalEach;
    }

    /** Whether these are spans of time, which stand in their order and not by frequency. */
    public boolean isTime() {
        return this == YEAR || this == MONTH || this == DECADE;
    }

    /** The name used in JSON and as a parameter. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The field of a name.
     *
     * @param parameter what the name was given for, for the message
     * @throws InvalidRequestException for a name that is none
     */
    public static PivotField of(String parameter, String label) {
        for (PivotField field : values()) if (field.label().equals(label)) return field;
        throw SearchRequest.bad(
                parameter,
                label,
                "one of " + Arrays.stream(values()).map(PivotField::label).collect(Collectors.joining(", ")));
    }
}
