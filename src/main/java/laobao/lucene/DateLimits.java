package laobao.lucene;

import java.io.IOException;
import java.time.LocalDate;
import laobao.text.PartialDate;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.PointValues;
import org.jspecify.annotations.Nullable;

/** The first and the last day of an archive. Articles since deleted may still count in it until their segment is merged. */
final class DateLimits {
    private DateLimits() {}

    static @Nullable PartialDate first(IndexReader reader) throws IOException {
        return day(PointValues.getMinPackedValue(reader, Fields.FIRST));
    }

    static @Nullable PartialDate last(IndexReader reader) throws IOException {
        return day(PointValues.getMaxPackedValue(reader, Fields.LAST));
    }

    private static @Nullable PartialDate day(byte @Nullable [] packed) {
        return packed == null ? null : PartialDate.of(LocalDate.ofEpochDay(IntPoint.decodeDimension(packed, 0)));
    }
}
