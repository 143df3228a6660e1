package laobao.lucene;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import laobao.archive.PivotRequest;
import laobao.archive.PivotTable;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;

/** Counts matches in a cross table: one pass to find the rows and columns, one to fill the cells. For use once. */
final class Pivots {
    private final PivotAxis rows;
    private final PivotAxis columns;
    private final long[][] cells;
    private final long[] rowTotals;
    private final long[] columnTotals;
    private long outside;

    private Pivots(PivotAxis rows, PivotAxis columns) {
        this.rows = rows;
        this.columns = columns;
        cells = new long[rows.labels.size()][columns.labels.size()];
        rowTotals = new long[rows.labels.size()];
        columnTotals = new long[columns.labels.size()];
    }

    static PivotTable of(Snapshot snapshot, PivotRequest request, Matches matches) {
        Pivots pivot = new Pivots(
                new PivotAxis(request.rows(), snapshot.values(request.rows().facet()), matches, request.maxRows()),
                new PivotAxis(
                        request.columns(), snapshot.values(request.columns().facet()), matches, request.maxColumns()));
        for (LeafReaderContext leaf : snapshot.reader.leaves()) pivot.count(leaf, matches);
        for (int[] story : matches.repeated()) pivot.takeOff(story, snapshot.reader.leaves());
        return pivot.table(matches.total());
    }

    private void count(LeafReaderContext leaf, Matches matches) {
        Matches.Leaf matched = matches.in(leaf);
        if (matched == null) return;
        Places inRows = new Places(rows, leaf);
        Places inColumns = new Places(columns, leaf);
        for (int doc : matched.documents()) {
            inRows.turnTo(doc);
            inColumns.turnTo(doc);
            for (int r = 0; r < inRows.size; r++) {
                rowTotals[inRows.places[r]]++;
                for (int c = 0; c < inColumns.size; c++) cells[inRows.places[r]][inColumns.places[c]]++;
            }
            for (int c = 0; c < inColumns.size; c++) columnTotals[inColumns.places[c]]++;
            if (inRows.size == 0 || inColumns.size == 0) outside++;
        }
    }

    /** Takes off what a story was counted more than once for: its rows, columns and cells. */
    private void takeOff(int[] story, List<LeafReaderContext> leaves) {
        Set<Integer> seenRows = new HashSet<>();
        Set<Integer> seenColumns = new HashSet<>();
        Set<Long> seenCells = new HashSet<>();
        int outsideBefore = 0;
        for (int doc : story) {
            LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
            Places inRows = new Places(rows, leaf);
            Places inColumns = new Places(columns, leaf);
            inRows.turnTo(doc - leaf.docBase);
            inColumns.turnTo(doc - leaf.docBase);
            for (int r = 0; r < inRows.size; r++) {
                if (!seenRows.add(inRows.places[r])) rowTotals[inRows.places[r]]--;
                for (int c = 0; c < inColumns.size; c++)
                    if (!seenCells.add((long) inRows.places[r] << 32 | inColumns.places[c]))
                        cells[inRows.places[r]][inColumns.places[c]]--;
            }
            for (int c = 0; c < inColumns.size; c++)
                if (!seenColumns.add(inColumns.places[c])) columnTotals[inColumns.places[c]]--;
            if (inRows.size == 0 || inColumns.size == 0) outsideBefore++;
        }
        outside -= seenCells.isEmpty() ? outsideBefore - 1 : outsideBefore;
    }

    /** The rows, or the columns, of one article after the other. */
    private static final class Places {
        private final PivotAxis axis;
        private final Column column;
        private final int[] numbers;
        int[] places = new int[8];
        int size;

        Places(PivotAxis axis, LeafReaderContext leaf) {
            this.axis = axis;
            column = axis.values.column(leaf);
            numbers = axis.values.numbers(leaf);
        }

        void turnTo(int doc) {
            size = 0;
            for (int value = column.first(doc); value >= 0; value = column.next()) {
                int place = axis.place(numbers[value]);
                if (place < 0) continue;
                if (size == places.length) places = java.util.Arrays.copyOf(places, size * 2);
                places[size++] = place;
            }
        }
    }

    private PivotTable table(long total) {
        List<List<Long>> counts = new ArrayList<>();
        for (long[] row : cells) counts.add(LongStream.of(row).boxed().toList());
        return new PivotTable(
                rows.labels,
                columns.labels,
                counts,
                LongStream.of(rowTotals).boxed().toList(),
                LongStream.of(columnTotals).boxed().toList(),
                total,
                outside,
                rows.leftOut,
                columns.leftOut);
    }
}
