package laobao.archive;

/**
 * Asks for a cross table of the hits of a search.
 *
 * @param search what is searched for; its size, order and cursor do not matter
 * @param rows what the rows are
 * @param columns what the columns are; another field than the rows
 * @param maxRows how many rows to give, 1 to {@link #MAX_ROWS}: the most frequent, or the latest of a span of time
 * @param maxColumns how many columns to give, 1 to {@link #MAX_COLUMNS}
 */
public record PivotRequest(SearchRequest search, PivotField rows, PivotField columns, int maxRows, int maxColumns) {
    public static final int MAX_ROWS = 1000;
    public static final int MAX_COLUMNS = 1000;

    /** @throws InvalidRequestException when a value is not allowed */
    public PivotRequest {
        if (rows == columns) throw SearchRequest.bad("columns", columns.label(), "another field than that of the rows");
        if (maxRows < 1 || maxRows > MAX_ROWS)
            throw SearchRequest.bad("maxRows", String.valueOf(maxRows), "a whole number from 1 to " + MAX_ROWS);
        if (maxColumns < 1 || maxColumns > MAX_COLUMNS)
            throw SearchRequest.bad(
                    "maxColumns", String.valueOf(maxColumns), "a whole number from 1 to " + MAX_COLUMNS);
    }

    /** The table with as many rows and columns as can be had. */
    public PivotRequest(SearchRequest search, PivotField rows, PivotField columns) {
        this(search, rows, columns, MAX_ROWS, MAX_COLUMNS);
    }
}
