package laobao.facts;

import java.util.ArrayList;
import java.util.List;

/**
 * Where a union's name begins: words that stand before a name and are no part of it (由, 在, 代表), and words that look as if they
 * held one ({@code 和} in 和平区). From {@code union-edges.txt}.
 */
final class UnionEdges {
    private static final int LONGEST = 26;
    private static final String STOPS = "，。、；：！？“”‘’\"'（）()《》〈〉【】[]「」『』…—·•—,.;:!?|｜丨@#*△▲●■◆ 　\n\t/";
    /** What may stand inside the name of a union abroad: 英国公共与商业服务工会. */
    private static final String JOINERS = "和与及";

    private final NameTrie<Boolean> words = new NameTrie<>();

    UnionEdges() {
        for (String[] row : Tables.rows("union-edges.txt")) {
            if (row.length > 1) words.put(row[1], false);
            else words.put(row[0], true);
        }
    }

    /**
     * The last place at or before {@code end} where a name that ends there can begin.
     *
     * @param mentions the places of the text, whose insides hold no edge
     */
    int left(String text, int end, List<Mention> mentions) {
        int from = end;
        while (from > 0 && end - from < LONGEST && STOPS.indexOf(text.charAt(from - 1)) < 0) from--;
        int begin = from;
        List<Mention> inside = new ArrayList<>();
        for (Mention m : mentions) if (m.place != null && m.start >= from && m.end <= end) inside.add(m);
        for (int i = from; i < end; ) {
            int protectedEnd = -1;
            for (Mention m : inside) if (m.start == i) protectedEnd = m.end;
            if (protectedEnd > 0) {
                i = protectedEnd;
                continue;
            }
            int e = words.longest(text, i);
            if (e < 0 || e > end) {
                i++;
                continue;
            }
            if (Boolean.TRUE.equals(words.get(text.substring(i, e)))) begin = e;
            i = e;
        }
        return begin;
    }

    /** Whether a stretch holds no such word, joiners aside. */
    boolean plain(String text, int start, int end) {
        for (int i = start; i < end; ) {
            int e = words.longest(text, i);
            if (e < 0 || e > end) {
                i++;
                continue;
            }
            boolean joiner = e == i + 1 && JOINERS.indexOf(text.charAt(i)) >= 0;
            if (!joiner && Boolean.TRUE.equals(words.get(text.substring(i, e)))) return false;
            i = e;
        }
        return true;
    }
}
