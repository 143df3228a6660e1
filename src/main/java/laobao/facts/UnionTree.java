package laobao.facts;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The tree of unions. Federations stand as their regions do today, below 中华全国总工会, those of former divisions (襄樊市总工会) below the
 * one that carries on; national industrial unions and the federation of the Xinjiang corps right below it, unions of the railways and of the
 * corps below theirs; those of trades and workplaces below the federation of the place that their name holds, those of streets and towns
 * below that of the article's one place. Unions abroad and of Hong Kong, Macao and Taiwan stand below 境外工会, what nothing places below
 * 未归属工会: at the top they would be a path and a name in one, and who asks for the name asks for those of that name elsewhere too.
 */
final class UnionTree {
    private static final String UNPLACED = "未归属工会";
    private static final String FEDERATION = "总工会";
    private static final String CORPS_FEDERATION = "新疆生产建设兵团总工会";
    private static final String RAILWAY_FEDERATION = "中华全国铁路总工会";
    /** The corps and its divisions: 兵团第一师, 第八师石河子市. */
    private static final Pattern CORPS = Pattern.compile("(?:新疆生产建设)?兵团|第[一二三四五六七八九十0-9]{1,3}师");

    private static final Pattern RAILWAYS = Pattern.compile("铁路(?:局|集团|分局|公安)|中国铁路.*局集团");
    /** What lies within one county, so that the article's place is its own. */
    private static final Pattern LOCAL = Pattern.compile("(?:街道|镇|乡|村|社区|开发区|园区|高新区|经开区|工业园)(?:总工会|工会|工会联合会|联合工会)$");

    private final Gazetteer gazetteer;
    private final NationalUnions national;
    private final ForeignUnions foreign = new ForeignUnions();

    UnionTree(Gazetteer gazetteer, NationalUnions national) {
        this.gazetteer = gazetteer;
        this.national = national;
    }

    /** The path of a union whose place the text told. */
    String path(UnionMention union, List<String> regions) {
        Place place = union.place();
        if (place == null
                || national.full(union.name()) != null
                || !union.name().endsWith(FEDERATION)) return path(union.name(), regions);
        return path(place, union.name());
    }

    String path(String union, List<String> regions) {
        String full = national.full(union);
        if (full != null) return national.path(full);
        if (foreign.isForeign(union)) return NationalUnions.ABROAD + "/" + union;
        if (CORPS.matcher(union).lookingAt()) return NationalUnions.TOP + "/" + CORPS_FEDERATION + "/" + union;
        if (RAILWAYS.matcher(union).find()) return NationalUnions.TOP + "/" + RAILWAY_FEDERATION + "/" + union;
        if (union.endsWith(FEDERATION)) {
            String name = union.substring(0, union.length() - FEDERATION.length());
            Place place = place(name, regions);
            if (place != null) return path(place, union);
        }
        Place seat = seat(union, regions);
        if (seat == null && LOCAL.matcher(union).find()) seat = only(regions);
        return seat == null ? UNPLACED + "/" + union : path(seat, union);
    }

    /** Unions of Hong Kong, Macao and Taiwan are no part of the federation. */
    private static boolean outside(Place place) {
        return place.within("香港特别行政区") || place.within("澳门特别行政区") || place.within("台湾省");
    }

    private static String path(Place place, String union) {
        if (outside(place)) return NationalUnions.ABROAD + "/" + union;
        return union.equals(place.name() + FEDERATION) ? path(place) : path(place) + "/" + union;
    }

    private @Nullable Place place(String name, List<String> regions) {
        List<PlaceName> meanings = gazetteer.meanings(name).stream()
                .filter(m -> m.form() == PlaceName.Form.FULL)
                .toList();
        List<PlaceName> near = meanings.stream()
                .filter(m -> regions.stream().anyMatch(r -> m.place().within(r) || new Place(r).within(m.place())))
                .toList();
        if (near.size() == 1) return near.getFirst().place();
        List<PlaceName> now = meanings.stream().filter(PlaceName::present).toList();
        return now.size() == 1
                ? now.getFirst().place()
                : meanings.size() == 1 ? meanings.getFirst().place() : null;
    }

    /** The first region that a workplace's name holds: 天津市 of 天津市邮政公司工会, 河南 of 国网河南电力工会. */
    private @Nullable Place seat(String union, List<String> regions) {
        for (int start = 0; start < union.length(); start++) {
            int end = gazetteer.names().longest(union, start);
            if (end < 0) continue;
            Place place = seat(union.substring(start, end), start, regions);
            if (place != null) return place;
        }
        return null;
    }

    private @Nullable Place seat(String name, int start, List<String> regions) {
        Place place = place(name, regions);
        if (place != null) return place;
        List<PlaceName> meanings = gazetteer.meanings(name).stream()
                .filter(m -> m.form() == PlaceName.Form.SHORT && m.present())
                .filter(m -> start == 0 || regions.stream().anyMatch(r -> new Place(r).within(m.place())))
                .toList();
        return meanings.size() == 1 ? meanings.getFirst().place() : null;
    }

    /** The one region of an article; null when there is none, or more than one. */
    private static @Nullable Place only(List<String> regions) {
        return regions.size() == 1 ? new Place(regions.getFirst()) : null;
    }

    private static String path(Place place) {
        StringBuilder path = new StringBuilder(NationalUnions.TOP);
        for (String name : place.path().split("/", -1))
            path.append('/').append(name).append(FEDERATION);
        return path.toString();
    }
}
