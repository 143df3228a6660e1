package laobao.facts;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Every name of a place, with what it can mean; immutable once made. Official names since 1981 are in it as they stand, the short
 * forms are derived from them, and {@code places.tsv} adds names that no rule gives: short forms of autonomous regions, older
 * names, the cities and counties of Taiwan, and what only looks like a place.
 */
final class Gazetteer {
    private static final String[] PEOPLES = {
        "各族", "蒙古族", "蒙古", "回族", "藏族", "维吾尔", "苗族", "彝族", "壮族", "布依族", "朝鲜族", "满族", "侗族", "瑶族", "白族", "土家族", "哈尼族",
        "哈萨克族", "哈萨克", "傣族", "黎族", "傈僳族", "佤族", "畲族", "拉祜族", "水族", "东乡族", "纳西族", "景颇族", "柯尔克孜", "土族", "达斡尔族", "仫佬族",
        "羌族", "布朗族", "撒拉族", "毛南族", "仡佬族", "锡伯", "普米族", "塔吉克", "怒族", "保安族", "裕固族", "独龙族", "鄂温克族", "鄂伦春", "各族"
    };

    private final NameTrie<List<PlaceName>> names = new NameTrie<>();
    private final Map<String, Place> byPath = new LinkedHashMap<>();

    /** @throws AuthorityException when an archive's own name means a place that is none */
    Gazetteer(Authority own) {
        Map<String, List<PlaceName>> collected = new LinkedHashMap<>();
        for (String[] row : Tables.rows("divisions.tsv")) {
            String name = row[1];
            int level = row[0].charAt(0) - '0';
            int from = Integer.parseInt(row[2]);
            int until = row[3].isEmpty() ? PlaceName.STILL : Integer.parseInt(row[3]);
            Place today = byPath.computeIfAbsent(row[4], Place::new);
            add(collected, name, today, PlaceName.Form.FULL, level, from, until);
            PlaceName.Form form = level == 3 ? PlaceName.Form.STEM : PlaceName.Form.SHORT;
            for (String shorter : shorter(name)) add(collected, shorter, today, form, level, from, until);
        }
        for (String[] row : Tables.rows("places.tsv")) {
            if (row[0].equals("not")) {
                collected.put(row[1], List.of());
                continue;
            }
            boolean isAnother = row[0].equals("PLACE");
            Place place = isAnother ? byPath.computeIfAbsent(row[2], Place::new) : byPath.get(row[2]);
            if (place == null) throw new IllegalStateException("places.tsv: no such place of today: " + row[2]);
            PlaceName.Form form = isAnother ? PlaceName.Form.FULL : PlaceName.Form.valueOf(row[0]);
            add(collected, row[1], place, form, Math.min(place.depth(), 3), 0, Integer.parseInt(row[3]));
        }
        addOwn(own, collected);
        collected.forEach((name, meanings) -> names.put(name, likely(meanings)));
    }

    private void addOwn(Authority own, Map<String, List<PlaceName>> collected) {
        Set<String> corrected = new HashSet<>();
        for (Authority.Row row : own.places()) {
            Place place = byPath.get(row.path());
            if (place == null) {
                throw new AuthorityException("authority.tsv line " + row.line() + ": there is no place '" + row.path()
                        + "' today; allowed are paths of official names such as 河南省/郑州市");
            }
            if (corrected.add(row.name())) collected.remove(row.name());
            PlaceName.Form form = "省市区县旗州盟".indexOf(row.name().charAt(row.name().length() - 1)) >= 0
                    ? PlaceName.Form.FULL
                    : PlaceName.Form.SHORT;
            add(collected, row.name(), place, form, Math.min(place.depth(), 3), row.from(), row.until());
        }
        for (String name : own.notPlaces()) collected.put(name, List.of());
    }

    NameTrie<List<PlaceName>> names() {
        return names;
    }

    /** The place of today at a path, null when there is none. */
    @Nullable
    Place at(String path) {
        return byPath.get(path);
    }

    /** What a name can mean, the empty list when it means no place. */
    List<PlaceName> meanings(String name) {
        List<PlaceName> meanings = names.get(name);
        return meanings == null ? List.of() : meanings;
    }

    /**
     * What a name can mean in earnest: no mere stem where it is a prefecture's short name too (长沙, not 长沙县), and no county that
     * went into the city which now bears its name (济宁市).
     */
    private static List<PlaceName> likely(List<PlaceName> meanings) {
        if (meanings.size() < 2) return meanings;
        boolean nameOfItsOwn = meanings.stream().anyMatch(m -> m.present() && m.form() != PlaceName.Form.STEM);
        return meanings.stream()
                .filter(m -> !nameOfItsOwn || m.form() != PlaceName.Form.STEM)
                .filter(m -> m.present()
                        || meanings.stream()
                                .noneMatch(o -> o.present() && m.place().within(o.place())))
                .toList();
    }

    private static void add(
            Map<String, List<PlaceName>> to,
            String name,
            Place place,
            PlaceName.Form form,
            int level,
            int from,
            int until) {
        List<PlaceName> meanings = to.computeIfAbsent(name, n -> new ArrayList<>(2));
        for (int i = 0; i < meanings.size(); i++) {
            PlaceName m = meanings.get(i);
            if (m.place().equals(place)) {
                boolean present = until == PlaceName.STILL;
                PlaceName.Form fuller = m.present() == present
                        ? (m.form().compareTo(form) < 0 ? m.form() : form)
                        : m.present() ? m.form() : form;
                meanings.set(
                        i,
                        new PlaceName(
                                place,
                                fuller,
                                Math.min(m.level(), level),
                                Math.min(m.from(), from),
                                Math.max(m.until(), until)));
                return;
            }
        }
        meanings.add(new PlaceName(place, form, level, from, until));
    }

    /** 延边 and 延边州 of 延边朝鲜族自治州; 郑州 of 郑州市; nothing of 沛县, where one character would be left. */
    static List<String> shorter(String name) {
        List<String> shorter = new ArrayList<>(2);
        if (name.contains("自治")) {
            String stem = name.substring(0, name.indexOf("自治"));
            for (boolean cut = true; cut; ) {
                cut = false;
                for (String people : PEOPLES) {
                    if (stem.endsWith(people)) {
                        stem = stem.substring(0, stem.length() - people.length());
                        cut = true;
                    }
                }
            }
            if (stem.length() > 1) {
                shorter.add(stem);
                if (!name.endsWith("区")) shorter.add(stem + name.charAt(name.length() - 1));
            }
            return shorter;
        }
        String stem = stem(name);
        if (stem.length() > 1 && !name.endsWith("特别行政区")) shorter.add(stem);
        return shorter;
    }

    /** A name without its generic part: 广安 of 广安市. */
    static String stem(String name) {
        for (String generic : new String[] {"地区", "林区", "矿区", "特区"}) {
            if (name.endsWith(generic) && name.length() > generic.length()) {
                return name.substring(0, name.length() - generic.length());
            }
        }
        return name.length() > 1 ? name.substring(0, name.length() - 1) : name;
    }
}
