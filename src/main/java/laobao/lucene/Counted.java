package laobao.lucene;

import java.util.List;
import laobao.archive.FacetField;
import org.apache.lucene.index.LeafReaderContext;

/** How many of some matches have each value of every facet, counted in one pass over them. Immutable. */
final class Counted {
    private static final FacetField[] FIELDS = FacetField.values();

    private final Tally[] tallies;

    private Counted(Tally[] tallies) {
        this.tallies = tallies;
    }

    static Counted of(Snapshot snapshot, Matches matches) {
        List<LeafReaderContext> leaves = snapshot.reader.leaves();
        FacetValues[] values = new FacetValues[FIELDS.length];
        Tally.Taking[] takings = new Tally.Taking[FIELDS.length];
        for (int f = 0; f < FIELDS.length; f++) {
            values[f] = snapshot.values(FIELDS[f]);
            takings[f] = values[f].taking();
        }
        int[][] numbers = new int[FIELDS.length][];
        int[] room = snapshot.room();
        for (LeafReaderContext leaf : leaves) {
            Matches.Leaf matched = matches.in(leaf);
            if (matched == null) continue;
            for (int f = 0; f < FIELDS.length; f++) numbers[f] = values[f].numbers(leaf);
            snapshot.rows(leaf).count(matched, numbers, takings, room);
        }
        snapshot.giveBack(room);
        Tally[] tallies = new Tally[FIELDS.length];
        for (int f = 0; f < FIELDS.length; f++) {
            for (int[] story : matches.repeated()) values[f].takeOff(story, takings[f]);
            tallies[f] = values[f].tally(takings[f]);
        }
        return new Counted(tallies);
    }

    Tally of(FacetField field) {
        return tallies[field.ordinal()];
    }
}
