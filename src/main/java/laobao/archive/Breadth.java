package laobao.archive;

/**
 * How many values of a facet to give. Those chosen are given in any case.
 *
 * @param most at each place of a tree, or of a list, the most frequent
 * @param mostBelow below the first level of a tree, all places together, the most frequent
 */
public record Breadth(int most, int mostBelow) {
    /** Every value. */
    public static final Breadth ALL = new Breadth(Integer.MAX_VALUE, Integer.MAX_VALUE);

    /** What an answer to a search carries, whose trees would else weigh more than all hits together. */
    private static final Breadth ANSWER = new Breadth(50, 100);

    /** So many at each place. */
    public static Breadth of(int most) {
        return new Breadth(most, Integer.MAX_VALUE);
    }

    /** What the answer to a search has of a facet; the rest is to be had of the facet alone. */
    public static Breadth ofAnswer(FacetField field) {
        // Years and months are all given, since timelines are made of them.
        return field == FacetField.DATE ? ALL : ANSWER;
    }
}
