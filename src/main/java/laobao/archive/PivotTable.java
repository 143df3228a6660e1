package laobao.archive;

import java.util.List;

/**
 * A cross table: how many hits have both the value of the row and that of the column. Each cell is the total of the search narrowed to
 * the two. Where an article has one value at most of either field (see {@link PivotField}), all counts and {@code outside} add up to
 * {@code total}; where it may have several, it is in several cells, and the totals, which count it once, tell.
 *
 * @param rows the values of the rows, most frequent first; spans of time in their order, those without a hit left out
 * @param columns the values of the columns, in the same manner
 * @param counts for each row a count for each column
 * @param rowTotals for each row the hits that have its value, in whichever column, or in none
 * @param columnTotals for each column the hits that have its value, in whichever row, or in none
 * @param total all hits
 * @param outside hits that are in no cell: without a value for row or column, or with one that the limits left out
 * @param rowsLeftOut values that the limit of rows left out
 * @param columnsLeftOut values that the limit of columns left out
 */
public record PivotTable(
        List<String> rows,
        List<String> columns,
        List<List<Long>> counts,
        List<Long> rowTotals,
        List<Long> columnTotals,
        long total,
        long outside,
        int rowsLeftOut,
        int columnsLeftOut) {}
