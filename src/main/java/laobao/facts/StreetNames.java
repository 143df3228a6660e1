package laobao.facts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which street or town 街道总工会 or 镇总工会 alone means: the one that the article names most often. */
final class StreetNames {
    private static final int SHORTEST = 2;
    private static final int LONGEST = 5;

    private final String text;
    private final List<Mention> mentions;
    private final UnionEdges edges;

    StreetNames(String text, List<Mention> mentions, UnionEdges edges) {
        this.text = text;
        this.mentions = mentions;
        this.edges = edges;
    }

    /**
     * The full name, null when the article names none or several as often.
     *
     * @param kind 街道, 镇, 乡
     */
    @Nullable
    String named(String kind) {
        Map<String, Integer> counts = new HashMap<>();
        for (int at = text.indexOf(kind); at >= 0; at = text.indexOf(kind, at + kind.length())) {
            String name = name(at);
            if (name != null) counts.merge(name + kind, 1, Integer::sum);
        }
        List<Map.Entry<String, Integer>> ranked = new ArrayList<>(counts.entrySet());
        ranked.sort(Map.Entry.<String, Integer>comparingByValue().reversed());
        if (ranked.isEmpty()) return null;
        boolean tie = ranked.size() > 1
                && ranked.get(1).getValue().equals(ranked.get(0).getValue());
        return tie ? null : ranked.get(0).getKey();
    }

    private @Nullable String name(int at) {
        int left = edges.left(text, at, mentions);
        for (Mention m : mentions) if (m.start >= left && m.end <= at - SHORTEST) left = Math.max(left, m.end);
        int length = at - left;
        return length < SHORTEST || length > LONGEST ? null : text.substring(left, at);
    }
}
