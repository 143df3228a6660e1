package laobao.lucene;

/** The values of one facet in one segment, article by article. For one thread. */
final class Column {
    private final Rows rows;
    private final int first;
    private final int end;
    private int at;
    private int to;

    /**
     * @param first the first number of the facet in the rows
     * @param end where its numbers end
     */
    Column(Rows rows, int first, int end) {
        this.rows = rows;
        this.first = first;
        this.end = end;
    }

    /** The segment's number of the first value of a document, or -1. */
    int first(int doc) {
        at = rows.from(doc);
        to = rows.to(doc);
        while (at < to && rows.value(at) < first) at = rows.after(at);
        return next();
    }

    /** That of the next value of the document, or -1. */
    int next() {
        if (at == to || rows.value(at) >= end) return -1;
        int value = rows.value(at) - first;
        at = rows.after(at);
        return value;
    }

    /**
     * Counts the values of some documents.
     *
     * @param numbers the snapshot's numbers of the segment's
     */
    void count(Matches.Leaf documents, int[] numbers, Tally.Taking taking) {
        for (int doc : documents.documents())
            for (int value = first(doc); value >= 0; value = next()) taking.add(numbers[value], 1);
    }
}
