package laobao.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import laobao.archive.Suggestion.Kind;
import laobao.text.Folded;
import org.junit.jupiter.api.Test;

class BeginningsTest {
    private static final String CHARACTERS = "王汪黄张章郑周朱欧阳安恩长重行省市县区工会河南沛aB1Ａ";
    private static final String TYPED = "王张长省市区工wazhxgnsqouec1b";

    private static List<String> drawn(Random random, String from, int count, int longest) {
        return IntStream.range(0, count)
                .mapToObj(i -> random.ints(1 + random.nextInt(longest), 0, from.length())
                        .mapToObj(at -> from.substring(at, at + 1))
                        .reduce("", String::concat))
                .distinct()
                .toList();
    }

    @Test
    void whatIsFoundIsWhatAWalkOverAllNamesFindsMostFrequentFirst() {
        long seed = Long.getLong("laobao.seed", new Random().nextLong());
        Random random = new Random(seed);
        List<Suggestion> names = new ArrayList<>();
        for (String name : drawn(random, CHARACTERS, 3000, 4))
            names.add(new Suggestion(name, Kind.BYLINE, random.nextInt(100_000)));
        Beginnings beginnings = Beginnings.of(names);
        int found = 0;
        for (String typed : drawn(random, TYPED, 3000, 3)) {
            List<Suggestion> walked = names.stream()
                    .filter(name ->
                            Syllables.spell(typed, Folded.of(name.text()).toString()))
                    .sorted(Comparator.comparingLong(Suggestion::count)
                            .reversed()
                            .thenComparing(Suggestion::text))
                    .limit(10)
                    .toList();
            assertThat(beginnings.of(typed, 10))
                    .as("typed %s, seed %d", typed, seed)
                    .isEqualTo(walked);
            found += walked.size();
        }
        assertThat(found).as("seed %d", seed).isPositive();
    }
}
