package laobao.facts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The administrative divisions since 1981 and the place of today that each became, for {@link GazetteerGenerator}; level and parent
 * follow from the six-digit code of GB/T 2260: two digits a level.
 */
final class Divisions {
    /** One division as it was in one span of years. */
    record Division(String code, String name, int from, int until, List<String> successors) {
        int level() {
            return code.endsWith("0000") ? 1 : code.endsWith("00") ? 2 : 3;
        }

        boolean present() {
            return until == PlaceName.STILL;
        }
    }

    private final List<Division> all = new ArrayList<>();
    private final Map<String, List<Division>> byCode = new HashMap<>();
    private final Map<String, List<Division>> presentByStem = new HashMap<>();
    private final Map<String, Place> present = new HashMap<>();

    /** @param rows code, name, from, until (empty while in force), successors' codes (comma-separated) */
    Divisions(List<String[]> rows) {
        for (String[] row : rows) {
            Division d = new Division(
                    row[0],
                    row[1].intern(),
                    Integer.parseInt(row[2]),
                    row[3].isEmpty() ? PlaceName.STILL : Integer.parseInt(row[3]),
                    row[4].isEmpty() ? List.of() : List.of(row[4].split(",", -1)));
            all.add(d);
            byCode.computeIfAbsent(d.code, c -> new ArrayList<>(1)).add(d);
        }
        for (Division d : all) {
            if (!d.present()) continue;
            present.put(d.code, new Place(path(d)));
            presentByStem
                    .computeIfAbsent(Gazetteer.stem(d.name), n -> new ArrayList<>(1))
                    .add(d);
        }
    }

    List<Division> all() {
        return all;
    }

    /** The place of today, null when nothing tells what became of the division. */
    @Nullable
    Place today(Division d) {
        return today(d, 0);
    }

    private @Nullable Place today(Division d, int steps) {
        if (d.present()) return present.get(d.code);
        if (steps > 12) return null;
        Place best = null;
        for (String code : d.successors) {
            for (Division next : byCode.getOrDefault(code, List.of())) {
                if (next.equals(d) || next.until < d.until) continue;
                Place place = today(next, steps + 1);
                if (place != null && (best == null || sameStem(next.name, d.name))) best = place;
            }
        }
        if (best != null) return best;
        Place sameCode = present.get(d.code);
        return sameCode != null && d.successors.isEmpty() ? sameCode : sameStem(d);
    }

    /**
     * A 地区 that ended with no successor on record lives on in the city or county of its name in the province; where its name went to a
     * district (思茅地区, 徽州地区), in the prefecture that the district is in.
     */
    private @Nullable Place sameStem(Division d) {
        Place best = null;
        int level = 4;
        for (Division other : presentByStem.getOrDefault(Gazetteer.stem(d.name), List.of())) {
            if (other.level() < level && other.level() > 1 && sameProvince(d.code, other.code)) {
                best = present.get(other.code);
                level = other.level();
            }
        }
        return d.level() == 2 && best != null && !best.name().endsWith("市") ? best.prefecture() : best;
    }

    /** 防城区 of 防城各族自治县. */
    private static boolean sameStem(String name, String older) {
        return Gazetteer.stem(name).equals(Gazetteer.stem(older))
                || (older.contains("各族自治") && older.startsWith(Gazetteer.stem(name)));
    }

    /** Chongqing left Sichuan, and Hainan Guangdong, within the time on record. */
    private static boolean sameProvince(String old, String today) {
        String p = old.substring(0, 2);
        String q = today.substring(0, 2);
        return p.equals(q) || (p.equals("51") && q.equals("50")) || (p.equals("44") && q.equals("46"));
    }

    private String path(Division d) {
        StringBuilder path = new StringBuilder();
        if (d.level() > 1) path.append(name(d.code.substring(0, 2) + "0000", d)).append('/');
        if (d.level() > 2 && byCode.containsKey(d.code.substring(0, 4) + "00")) {
            String prefecture = name(d.code.substring(0, 4) + "00", d);
            if (!prefecture.isEmpty()) path.append(prefecture).append('/');
        }
        return path.append(d.name).toString();
    }

    private String name(String code, Division below) {
        for (Division d : byCode.getOrDefault(code, List.of())) {
            if (d.until >= below.until) return d.name;
        }
        return "";
    }
}
