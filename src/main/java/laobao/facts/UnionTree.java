package laobao.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The tree of unions: federations stand as their regions do today, below 中华全国总工会, those of
 * former divisions (襄樊市总工会) below the one that carries on; national industrial unions right below it. */
final class UnionTree {
    private static final String FEDERATION = "总工会";

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
        return outside(place) ? union.name() : path(place, union.name());
    }

    String path(String union, List<String> regions) {
        String full = national.full(union);
        if (full != null) return national.path(full);
        if (foreign.isForeign(union)) return union;
        if (union.endsWith(FEDERATION)) {
            String name = union.substring(0, union.length() - FEDERATION.length());
            Place place = place(name, regions);
            if (place != null) return outside(place) ? union : path(place, union);
        }
        Place seat = seat(union, regions);
        return seat == null || outside(seat) ? union : path(seat) + "/" + union;
    }

    /** Unions of Hong Kong, Macao and Taiwan are no part of the federation. */
    private static boolean outside(Place place) {
        return place.within("香港特别行政区") || place.within("澳门特别行政区") || place.within("台湾省");
    }

    private static String path(Place place, String union) {
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

    /** The region with which a workplace's name begins: 天津市 of 天津市邮政公司工会. */
    private @Nullable Place seat(String union, List<String> regions) {
        int end = gazetteer.names().longest(union, 0);
        if (end < 0) return null;
        Place place = place(union.substring(0, end), regions);
        if (place != null) return place;
        List<PlaceName> meanings = gazetteer.meanings(union.substring(0, end)).stream()
                .filter(m -> m.form() == PlaceName.Form.SHORT && m.present())
                .toList();
        return meanings.size() == 1 ? meanings.getFirst().place() : null;
    }

    private static String path(Place place) {
        StringBuilder path = new StringBuilder(NationalUnions.TOP);
        for (String name : place.path().split("/", -1))
            path.append('/').append(name).append(FEDERATION);
        return path.toString();
    }
}
