package laobao.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.zip.GZIPInputStream;

/** What {@link Learn} learnt, ready to draw from. Immutable. */
final class Figures {
    private static final double FREQUENT = 0.08;
    private static final double MEAN_LENGTH = 560;

    /** Words, and pairs of words that mostly stand together, in the order of how many articles hold them. */
    final String[] units;
    /** How many of the units stand in so many articles that each is drawn for itself; the first ones. */
    final int frequent;
    /** Of so many articles. */
    final int articles;
    /** How many of them hold each unit. */
    final int[] holding;

    private final double[] occurrences;
    private final int[][] companions;
    private final double[] cumulated;
    final double rare;
    private final Map<String, int[]> quantiles = new HashMap<>();
    private final Names regions;

    /** Names with how often each is drawn. */
    private static final class Names {
        final List<String> names = new ArrayList<>();
        double[] upTo = new double[0];

        void add(String name, double weight) {
            names.add(name);
            upTo = Arrays.copyOf(upTo, upTo.length + 1);
            upTo[upTo.length - 1] = weight + (upTo.length == 1 ? 0 : upTo[upTo.length - 2]);
        }

        String draw(SplittableRandom random) {

            return names.get(place(upTo, random));
        }
    }

    private Figures(List<String[]> lines, List<String[]> shape) {
        Map<String, String> single = new HashMap<>();
        units = new String[lines.size()];
        holding = new int[units.length];
        occurrences = new double[units.length];
        companions = new int[units.length][];
        cumulated = new double[units.length];
        for (int i = 0; i < units.length; i++) {
            String[] line = lines.get(i);
            units[i] = line[0];
            holding[i] = Integer.parseInt(line[1]);
            occurrences[i] = Double.parseDouble(line[2]) / holding[i];
            companions[i] = line.length < 4
                    ? new int[0]
                    : Arrays.stream(line[3].split(" ", -1))
                            .mapToInt(Integer::parseInt)
                            .toArray();
        }
        for (String[] line : shape) if (line.length == 2) single.put(line[0], line[1]);
        articles = Integer.parseInt(Objects.requireNonNull(single.get("articles")));
        rare = Double.parseDouble(Objects.requireNonNull(single.get("rare")));
        int many = 0;
        while (holding[many] > articles * FREQUENT) many++;
        frequent = many;
        for (int i = frequent; i < units.length; i++) cumulated[i] = holding[i] + cumulated[i - 1];
        regions = new Names();
        for (String[] line : shape) {
            switch (line[0]) {
                case "region" -> regions.add(line[1], Double.parseDouble(line[2]));
                case "union" -> {}
                case "length", "title", "paragraph", "clause" ->
                    quantiles.put(
                            line[0],
                            Arrays.stream(line)
                                    .skip(1)
                                    .mapToInt(Integer::parseInt)
                                    .toArray());
                default -> {}
            }
        }
    }

    /** Those that come with the benchmark. */
    static Figures shipped() throws IOException {
        return new Figures(lines("units.tsv.gz"), lines("shape.tsv.gz"));
    }

    private static List<String[]> lines(String name) throws IOException {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Objects.requireNonNull(Figures.class.getResourceAsStream(name), name)),
                StandardCharsets.UTF_8))) {
            return in.lines().map(line -> line.split("\t", -1)).toList();
        }
    }

    /**
     * Whether an article holds one of the frequent units. What stands in every second article just once is the mark of a news agency and
     * no word: it is held by none.
     */
    boolean holds(int frequentUnit, int length, SplittableRandom random) {
        double share = holding[frequentUnit] / (double) articles;
        if (share > 0.2 && occurrences[frequentUnit] < 1.07) return false;
        return random.nextDouble() < 1 - Math.pow(1 - share, length / MEAN_LENGTH);
    }

    /** A unit that is not frequent, each as often as articles hold it. */
    int unit(SplittableRandom random) {
        return place(cumulated, random);
    }

    /** The first place whose cumulated weight is over a random one. */
    private static int place(double[] cumulated, SplittableRandom random) {
        int found = Arrays.binarySearch(cumulated, random.nextDouble() * cumulated[cumulated.length - 1]);
        return Math.min(cumulated.length - 1, found < 0 ? -found - 1 : found + 1);
    }

    /** How often a unit stands in an article that holds it: once, and again by the learnt mean. */
    int times(int unit, SplittableRandom random) {
        double again = occurrences[unit] - 1;
        int times = 1;
        double stop = 1 / (1 + again);
        while (times < 60 && random.nextDouble() > stop) times++;
        return times;
    }

    /** Units that keep company with one, the closest first; none with words that tell nothing. */
    int[] companions(int unit) {
        return companions[unit];
    }

    /** A length by its learnt distribution. */
    int length(String of, SplittableRandom random) {
        int[] hundredths = Objects.requireNonNull(quantiles.get(of), of);
        double at = random.nextDouble() * (hundredths.length - 1);
        int low = (int) at;
        return (int) Math.round(hundredths[low] + (at - low) * (hundredths[low + 1] - hundredths[low]));
    }

    /** A region's path, each as often as the news are about it. */
    String region(SplittableRandom random) {
        return regions.draw(random);
    }
}
