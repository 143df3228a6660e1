package laobao.facts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import laobao.article.Fact;

/** The unions of an article, each once, with the words that tell of it. */
final class UnionFacts {
    /** How sure a name is that is printed in full, and one that the context completes (市总工会); more mentions leave less doubt. */
    private static final double PRINTED = 0.9;

    private static final double COMPLETED = 0.8;

    private final Map<String, Fact> facts = new LinkedHashMap<>();

    UnionFacts(ArticleText article, List<UnionMention> mentions, UnionTree tree, List<String> regions) {
        for (UnionMention m : mentions) {
            Fact known = facts.get(m.name());
            String printed = article.text().substring(m.start(), m.end());
            int count = known == null ? 1 : known.mentions() + 1;
            boolean inFull = printed.equals(m.name());
            if (known != null && (known.printed().equals(m.name()) || !inFull)) {
                facts.put(m.name(), again(known, count));
                continue;
            }
            facts.put(
                    m.name(),
                    new Fact(
                            Fact.Kind.UNION,
                            m.name(),
                            printed,
                            article.where(m.start()),
                            article.paragraph(m.start()),
                            Fact.Role.ACTOR,
                            article.around(m.start(), m.end()),
                            count,
                            null,
                            confidence(inFull, count),
                            tree.path(m, regions)));
        }
    }

    private static Fact again(Fact f, int count) {
        double sure = confidence(f.printed().equals(f.value()), count);
        return new Fact(
                f.kind(),
                f.value(),
                f.printed(),
                f.where(),
                f.paragraph(),
                f.role(),
                f.words(),
                count,
                f.weight(),
                sure,
                f.path());
    }

    private static double confidence(boolean inFull, int count) {
        return Math.round(100 * (1 - (1 - (inFull ? PRINTED : COMPLETED)) / count)) / 100.0;
    }

    List<String> names() {
        return List.copyOf(facts.keySet());
    }

    List<Fact> all() {
        return List.copyOf(facts.values());
    }
}
