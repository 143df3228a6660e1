package laobao.facts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import laobao.article.Fact;

/** Weighs the places of an article by the part they play in it: named in the title or lead, acting, or only mentioned. */
final class RegionWeights {
    private static final double TITLE = 3;
    private static final double LEAD = 1.5;
    private static final double ACTOR = 2;
    private static final double PLAIN = 1;
    private static final double PASSING = 0.4;

    private static final double UNION = 3;
    /** Places at least this heavy are what an article is about. */
    private static final double CORE = 0.7;
    /** … and at least this part of the heaviest, */
    private static final double SHARE = 0.12;
    /** … or this heavy whatever else there is: named in the lead, or again and again. */
    private static final double ENOUGH = 2.4;
    /** Introduced together with what it lies in (安徽宿松县), as a scene is. */
    private static final double INTRODUCED = 0.3;

    /** The weight at which a place is as likely background as subject. */
    private static final double DOUBT = 0.5;

    private static final String[] ACTORS = {
        "总工会", "省委", "市委", "区委", "县委", "委", "政府", "人民政府", "人社", "人力资源", "法院", "中级人民法院", "检察院", "公安", "教育局", "卫健", "住建",
        "交通", "税务", "民政", "工商", "市场监管", "应急", "人大", "政协", "纪委", "工会", "妇联", "团委", "各级", "职工", "工人"
    };
    private static final String[] PASSING_BEFORE = {
        "赴", "前往", "来自", "支援", "援", "飞往", "开往", "发往", "毕业于", "生于", "老家", "籍贯", "祖籍", "在京", "出差到"
    };
    private static final String[] PASSING_AFTER = {
        "籍", "人，", "人。", "人、", "人士", "大学", "日报", "晚报", "电视台", "卫视", "路", "牌", "方言", "话"
    };

    private final Map<Place, Double> weights = new LinkedHashMap<>();
    private final Map<Place, Evidence> evidence = new HashMap<>();

    /** Where a place is named: in the mention that weighs most, and how often. */
    record Evidence(int start, int end, double weight, Fact.Role role, int mentions) {}

    RegionWeights(ArticleText article, List<Mention> mentions) {
        boolean introduced = false;
        int[] ends = ends(article, mentions);
        int first = 0;
        for (int i = 0; i < mentions.size(); i++) {
            Mention m = mentions.get(i);
            if (i > 0 && ends[i] != ends[i - 1]) first = i;
            if (m.place == null) continue;
            Mention next = i + 1 < mentions.size() ? mentions.get(i + 1) : null;
            boolean chained = next != null
                    && next.place != null
                    && next.start - m.end <= 0
                    && (!next.stemOnly() || article.at(next.end - 1) == '县')
                    && !next.place.equals(m.place)
                    && next.place.within(m.place);
            if (!chained) {
                Fact.Role role = role(article, mentions.get(first), mentions.get(ends[i]), i > first && i < ends[i]);
                add(m.place, m.start, m.end, weight(article, m, role) + (introduced ? INTRODUCED : 0), role);
            }
            introduced = chained;
        }
    }

    /** For each mention the place in the list of the last one that stands in a list with it (甲、乙、丙), or of itself. */
    private static int[] ends(ArticleText article, List<Mention> mentions) {
        int[] ends = new int[mentions.size()];
        for (int i = ends.length - 1; i >= 0; i--) {
            Mention m = mentions.get(i);
            boolean goesOn = i + 1 < ends.length && article.at(m.end) == '、' && mentions.get(i + 1).start == m.end + 1;
            ends[i] = goesOn ? ends[i + 1] : i;
        }
        return ends;
    }

    /** What stands before a list's first and behind its last holds for all in it. */
    private static Fact.Role role(ArticleText article, Mention first, Mention last, boolean within) {
        if (passing(article, first.start, last.end)) return Fact.Role.PASSING;
        for (String actor : ACTORS) if (article.starts(actor, last.end)) return Fact.Role.ACTOR;
        return within ? Fact.Role.LISTED : Fact.Role.NAMED;
    }

    private static double weight(ArticleText article, Mention m, Fact.Role role) {
        boolean title = m.start < article.headEnd();
        double weight = switch (role) {
            case PASSING -> title ? TITLE / 2 : PASSING;
            case ACTOR -> ACTOR;
            case LISTED, NAMED -> PLAIN;
        };
        if (role == Fact.Role.PASSING) return weight;
        return weight + (title ? TITLE : m.start < article.leadEnd() ? LEAD : 0);
    }

    private static boolean passing(ArticleText article, int start, int end) {
        for (String word : PASSING_BEFORE) if (article.endsBefore(word, start)) return true;
        for (String word : PASSING_AFTER) if (article.starts(word, end)) return true;
        return false;
    }

    /** The union of a place acts: so does the place. */
    void add(UnionMention union) {
        if (union.place() != null) add(union.place(), union.start(), union.end(), UNION, Fact.Role.ACTOR);
    }

    private void add(Place place, int start, int end, double weight, Fact.Role role) {
        weights.merge(place, weight, Double::sum);
        evidence.merge(place, new Evidence(start, end, weight, role, 1), (a, b) -> {
            Evidence most = b.weight > a.weight ? b : a;
            return new Evidence(most.start, most.end, most.weight, most.role, a.mentions + 1);
        });
    }

    /**
     * A fact for each place that is named, those that the article is about first.
     *
     * @param about paths of the latter
     */
    List<Fact> facts(ArticleText article, List<String> about) {
        List<Fact> facts = new ArrayList<>();
        for (String path : about) add(facts, article, path, Fact.Kind.REGION);
        for (Place place : weights.keySet()) {
            if (!about.contains(place.path())) add(facts, article, place.path(), Fact.Kind.MENTION);
        }
        return facts;
    }

    private void add(List<Fact> facts, ArticleText article, String path, Fact.Kind kind) {
        Evidence e = evidence.get(new Place(path));
        Double weight = weights.get(new Place(path));
        if (e == null || weight == null) return;
        facts.add(new Fact(
                kind,
                path,
                article.text().substring(e.start, e.end),
                article.where(e.start),
                article.paragraph(e.start),
                e.role,
                article.around(e.start, e.end),
                e.mentions,
                Math.round(100 * weight) / 100.0,
                Math.round(100 * weight / (weight + DOUBT)) / 100.0,
                null));
    }

    Map<Place, Double> all() {
        return weights;
    }

    /** Paths of the places that the article is about, weightiest first. */
    List<String> core() {
        double most = weights.values().stream().mapToDouble(w -> w).max().orElse(0);
        return weights.entrySet().stream()
                .filter(e -> e.getValue() >= Math.max(CORE, Math.min(SHARE * most, ENOUGH)))
                .sorted(Map.Entry.<Place, Double>comparingByValue().reversed())
                .map(e -> e.getKey().path())
                .toList();
    }
}
