package laobao.facts;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides what each mention means. Evidence, strongest first: the name of a place above it right before it (河南省 郑州市), the
 * same name with its full form elsewhere, places above it or beside it named in the article, the newspaper's home region. What
 * nothing decides stays undecided.
 */
final class PlaceResolver {
    private static final int ADJACENT = 100;
    private static final int NAMED = 20;
    private static final int HOME = 8;
    private static final int IN_FORCE = 4;
    private static final int PRESENT = 2;

    private final Set<String> home = new HashSet<>();
    private final int year;

    /** @param year of the article, 0 when unknown */
    PlaceResolver(List<Place> home, int year) {
        for (Place place : home) addWithParents(this.home, place);
        this.year = year;
    }

    void resolve(ArticleText article, List<Mention> mentions) {
        Set<String> named = new HashSet<>();
        Map<String, Place> byStem = new HashMap<>();
        for (Mention m : mentions) {
            Place sure = sure(m);
            if (sure != null) decide(m, sure, named);
        }
        Mention before = null;
        for (Mention m : mentions) {
            if (m.place == null || m.meanings.size() > 1 || m.stemOnly()) {
                Place adjacent = before == null ? null : adjacent(article, before, m);
                Place best = best(m, adjacent, named);
                if (best != null) decide(m, best, named);
            }
            if (m.place != null && m.full()) {
                byStem.put(Gazetteer.stem(article.text().substring(m.start, m.end)), m.place);
            }
            before = m;
        }
        Map<String, Place> byPrinted = new HashMap<>();
        for (Mention m : mentions) {
            if (m.place != null) byPrinted.put(article.text().substring(m.start, m.end), m.place);
        }
        for (Mention m : mentions) {
            if (m.place == null) {
                String printed = article.text().substring(m.start, m.end);
                Place known = byStem.get(m.full() ? Gazetteer.stem(printed) : printed);
                if (known == null) known = byPrinted.get(printed);
                if (known == null || !means(m, known)) known = best(m, null, named);
                if (known == null && m.stemOnly() && m.meanings.size() == 1 && headline(article, m)) {
                    known = m.meanings.getFirst().place();
                }
                if (known != null) decide(m, known, named);
            }
        }
    }

    /** The place right before a mention, with at most a space or a dot between. */
    private static @Nullable Place adjacent(ArticleText article, Mention before, Mention m) {
        if (m.start == before.end) return before.place;
        return m.start == before.end + 1 && " 　·".indexOf(article.at(before.end)) >= 0 ? before.place : null;
    }

    private static boolean means(Mention m, Place place) {
        return m.meanings.stream().anyMatch(meaning -> meaning.place().equals(place));
    }

    /** 西峰：… at the head of a piece, or 新华社康乐8月14日电. */
    private static boolean headline(ArticleText article, Mention m) {
        char next = article.at(m.end);
        char previous = article.at(m.start - 1);
        if (next == '：' || next == ':')
            return previous == '\n' || previous == '：' || previous == '】' || previous == '|';
        return Character.isDigit(next) && (previous == '网' || previous == '社' || previous == '报');
    }

    private static void decide(Mention m, Place place, Set<String> named) {
        m.place = place;
        addWithParents(named, place);
    }

    private static void addWithParents(Set<String> to, Place place) {
        String path = place.path();
        for (int slash = path.indexOf('/'); slash > 0; slash = path.indexOf('/', slash + 1))
            to.add(path.substring(0, slash));
        to.add(path);
    }

    /** A name with a single meaning that is no mere stem. */
    private static @Nullable Place sure(Mention m) {
        Place only = null;
        for (PlaceName meaning : m.meanings) {
            if (meaning.form() == PlaceName.Form.STEM) continue;
            if (only != null) return null;
            only = meaning.place();
        }
        return only;
    }

    private @Nullable Place best(Mention m, @Nullable Place adjacent, Set<String> named) {
        PlaceName best = null;
        int bestScore = Integer.MIN_VALUE;
        boolean tie = false;
        for (PlaceName meaning : m.meanings) {
            int score = score(meaning, adjacent, named);
            if (score > bestScore) {
                tie = false;
                best = meaning;
                bestScore = score;
            } else if (score == bestScore) {
                tie = true;
            }
        }
        if (best == null || tie) return null;
        if (best.form() == PlaceName.Form.STEM) return supported(best.place(), bestScore, named) ? best.place() : null;
        return bestScore >= IN_FORCE || m.meanings.size() == 1 ? best.place() : null;
    }

    private boolean supported(Place place, int score, Set<String> named) {
        int slash = place.path().lastIndexOf('/');
        String parent = slash < 0 ? place.path() : place.path().substring(0, slash);
        return score >= ADJACENT || named.contains(parent) || home.contains(parent);
    }

    private int score(PlaceName meaning, @Nullable Place adjacent, Set<String> named) {
        Place place = meaning.place();
        int score = 0;
        if (adjacent != null && !place.equals(adjacent) && place.within(adjacent)) score += ADJACENT;
        String path = place.path();
        for (int slash = path.indexOf('/'); slash > 0; slash = path.indexOf('/', slash + 1)) {
            String above = path.substring(0, slash);
            if (named.contains(above)) score += NAMED;
            if (home.contains(above)) score += HOME;
        }
        if (home.contains(path)) score += HOME;
        if (meaning.form() != PlaceName.Form.STEM) {
            if (year == 0 ? meaning.present() : meaning.inForce(year)) score += IN_FORCE;
            if (meaning.present()) score += PRESENT;
            score += 3 * (3 - meaning.level());
        }
        return score;
    }
}
