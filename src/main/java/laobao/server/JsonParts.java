package laobao.server;

import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import laobao.archive.FacetCount;
import laobao.archive.Piece;

/** The parts of an answer that it has by the thousand, written without reflection, which takes half the time. */
final class JsonParts {
    /** One value of a facet with those under it. */
    static final TypeAdapter<FacetCount> COUNT = new Writing<>() {
        @Override
        public void write(JsonWriter out, FacetCount count) throws IOException {
            out.beginObject().name("value").value(count.value()).name("count").value(count.count());
            out.name("children").beginArray();
            for (FacetCount child : count.children()) write(out, child);
            out.endArray();
            if (count.hasMore()) out.name("hasMore").value(true);
            out.endObject();
        }
    };

    /** A piece of text. */
    static final TypeAdapter<Piece> PIECE = new Writing<>() {
        @Override
        public void write(JsonWriter out, Piece piece) throws IOException {
            out.beginObject()
                    .name("text")
                    .value(piece.text())
                    .name("hit")
                    .value(piece.hit())
                    .endObject();
        }
    };

    private JsonParts() {}

    private abstract static class Writing<T> extends TypeAdapter<T> {
        @Override
        public T read(JsonReader in) {
            throw new UnsupportedOperationException("answers are only written");
        }
    }
}
