package laobao.opensearch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import laobao.archive.Sketch;
import org.junit.jupiter.api.Test;

class SharedKeysTest {
    private final SharedKeys keys = new SharedKeys();

    private void add(String... document) {
        keys.add(Json.array(List.of(document)));
    }

    @Test
    void aKeyIsAskedForOnceASecondDocumentHasIt() {
        add("a", "b");
        assertThat(keys.asked(List.of("a", "b", "c"))).isEmpty();
        add("b", "zzzzzzzz");
        assertThat(keys.asked(List.of("a", "b", "c"))).containsExactly("b");
        add("zzzzzzzz");
        assertThat(keys.asked(List.of("zzzzzzzz", "b", "a", "c"))).containsExactly("zzzzzzzz", "b");
    }

    @Test
    void aFormsKeysAreNotAskedFor() {
        add("rare");
        IntStream.range(0, 100).forEach(i -> add("form"));
        add("rare");
        assertThat(keys.asked(List.of("form", "rare", "own"))).containsExactly("rare");
    }

    @Test
    void aDocumentThatWasReprintedAsOftenIsFound() {
        IntStream.range(0, 100).forEach(i -> add("a", "b", "c", "own" + i));
        assertThat(keys.asked(List.of("a", "b", "c", "own1"))).containsExactly("a", "b", "c");
    }

    @Test
    void fewAreAskedForInVain() {
        Random random = new Random(5);
        int articles = 20_000;
        int asked = 0;
        for (int i = 0; i < articles * Sketch.KEYS; i++) {
            String key = Long.toString(random.nextLong() >>> (Long.SIZE - Sketch.BITS), Character.MAX_RADIX);
            add(key);
            asked += keys.asked(List.of(key)).size();
        }
        assertThat(asked).isLessThan(articles * Sketch.KEYS / 100);
    }
}
