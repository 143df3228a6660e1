package laobao.article;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * How the splitter has read one block of a page, and why.
 *
 * @param text the block
 * @param role what it was taken for
 * @param runnerUp what it would have been taken for next
 * @param margin how much worse the whole page would read with that; 0 would be a toss-up, 5 is as good as certain
 * @param begins how likely an article begins here, 0 to 1
 * @param evidence what speaks for the role rather than for the runner-up, in words, the weightiest first
 */
public record BlockReading(
        String text, String role, String runnerUp, double margin, double begins, List<String> evidence) {
    private static final int MOST = 4;

    static List<BlockReading> of(List<Signs> blocks, Topics topics, Weights weights) {
        Reading reading = Reading.best(blocks, topics, weights);
        MarkedBlocks.part(blocks, reading);
        List<Findings> findings = Inquiry.of(blocks, topics, 0);
        List<BlockReading> all = new ArrayList<>(blocks.size());
        for (int i = 0; i < blocks.size(); i++) {
            Role role = reading.roles()[i];
            Role second = reading.runnersUp()[i];
            all.add(new BlockReading(
                    blocks.get(i).text,
                    words(role),
                    words(second),
                    reading.margins()[i],
                    reading.borders()[i],
                    evidence(findings.get(i), role, second, weights)));
        }
        return all;
    }

    private static List<String> evidence(Findings findings, Role role, Role second, Weights weights) {
        record Weighed(String words, double weight) {}
        List<Weighed> weighed = new ArrayList<>();
        for (int i = 0; i < findings.size(); i++) {
            int kind = findings.ordinal(i);
            double weight = findings.amount(i)
                    * (weights.value(Weights.at(kind, role.ordinal()))
                            - weights.value(Weights.at(kind, second.ordinal())));
            if (findings.kind(i) != Evidence.ALWAYS && weight >= 0.1)
                weighed.add(new Weighed(findings.kind(i).words, weight));
        }
        return weighed.stream()
                .sorted(Comparator.comparingDouble(Weighed::weight).reversed())
                .limit(MOST)
                .map(w -> String.format(Locale.ROOT, "%s (+%.1f)", w.words, w.weight))
                .toList();
    }

    private static String words(Role role) {
        return role.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
