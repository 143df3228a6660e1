package laobao.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A query of the benchmark. Phrases stand in quotation marks.
 *
 * @param kind term, words, phrase or boolean
 * @param must what an article must hold
 * @param any of these one
 * @param not what it must not hold
 */
record Asked(String kind, List<String> must, List<String> any, List<String> not) {
    /** In Laobao's query language. */
    String text() {
        List<String> parts = new ArrayList<>(must);
        if (!any.isEmpty()) parts.add("(" + String.join(" OR ", any) + ")");
        for (String each : not) parts.add("-" + each);
        return String.join(" ", parts);
    }

    /** A mixed lot, always the same for a seed: a third words of one article, a quarter single words, a quarter phrases, the rest boolean. */
    static List<Asked> mixed(int count, Figures figures, Generator generator, long articles, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Asked> mixed = new ArrayList<>();
        while (mixed.size() < count) {
            Made.Line line = generator.article(random.nextLong(articles)).line();
            List<String> words = telling(line.body(), figures, random);
            if (words.size() < 4) continue;
            mixed.add(
                    switch (mixed.size() % 12) {
                        case 0, 1, 2 -> new Asked("term", List.of(words.getFirst()), List.of(), List.of());
                        case 3, 4, 5, 6 ->
                            new Asked("words", words.subList(0, 2 + random.nextInt(2)), List.of(), List.of());
                        case 7, 8 -> new Asked("phrase", List.of(stretch(line.body(), random)), List.of(), List.of());
                        case 9 -> new Asked("phrase", List.of('"' + words.getFirst() + '"'), List.of(), List.of());
                        case 10 -> new Asked("boolean", List.of(words.getFirst()), words.subList(1, 3), List.of());
                        default -> new Asked("boolean", List.of(), words.subList(0, 2), List.of(words.get(3)));
                    });
        }
        return mixed;
    }

    /** Some words of an article that tell something, as a reader would remember. */
    private static List<String> telling(String body, Figures figures, SplittableRandom random) {
        List<String> words = new ArrayList<>();
        for (int tries = 0; tries < 3000 && words.size() < 4; tries++) {
            int unit = figures.unit(random);
            String word = figures.units[unit];
            boolean isTelling = word.length() > 1 && word.codePoints().allMatch(Character::isIdeographic);
            if (isTelling && !words.contains(word) && body.contains(word)) words.add(word);
        }
        return words;
    }

    /** Four to eight characters as they stand in an article, marks of punctuation left out. */
    private static String stretch(String body, SplittableRandom random) {
        int length = 4 + random.nextInt(5);
        for (int tries = 0; tries < 200; tries++) {
            int start = random.nextInt(Math.max(1, body.length() - length));
            String text = body.substring(start, Math.min(body.length(), start + length));
            if (text.codePoints().allMatch(Character::isIdeographic)) return '"' + text + '"';
        }
        return '"' + "本报讯" + '"';
    }
}
