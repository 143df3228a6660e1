package laobao.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import laobao.archive.FacetCount;
import laobao.archive.FacetField;
import org.jsoup.nodes.Element;

/** Where: the provinces as tiles, each in about its place on the map, as {@code web/tiles.js} draws them too. */
record Tiles(Strings strings) {
    /** From north to south and west to east, each province by its sign and its name. */
    private static final String MAP = """
            - - - - - - 黑黑龙江省
            - - - 蒙内蒙古自治区 - - 吉吉林省
            新新疆维吾尔自治区 甘甘肃省 宁宁夏回族自治区 晋山西省 冀河北省 京北京市 辽辽宁省
            - 青青海省 陕陕西省 豫河南省 鲁山东省 津天津市
            藏西藏自治区 川四川省 渝重庆市 鄂湖北省 皖安徽省 苏江苏省 沪上海市
            - 云云南省 贵贵州省 湘湖南省 赣江西省 浙浙江省
            - - 桂广西壮族自治区 粤广东省 闽福建省 - 台台湾省
            - - 琼海南省 澳澳门特别行政区 港香港特别行政区
            """;

    /** All tiles; the scripts read them out of the page. */
    static final List<Tile> ALL = read();

    private static final int LEVELS = 5;
    /** The least that the darkest tile stands for, so that one article does not look like many. */
    private static final int DARK = 12;

    /**
     * A province in its place.
     *
     * @param x from the west, from 1
     * @param y from the north, from 1
     */
    record Tile(String sign, String name, int x, int y) {}

    private static List<Tile> read() {
        List<Tile> tiles = new ArrayList<>();
        List<String> rows = MAP.lines().toList();
        for (int y = 1; y <= rows.size(); y++) {
            String[] row = rows.get(y - 1).split(" ", -1);
            for (int x = 1; x <= row.length; x++)
                if (!row[x - 1].equals("-"))
                    tiles.add(new Tile(row[x - 1].substring(0, 1), row[x - 1].substring(1), x, y));
        }
        return List.copyOf(tiles);
    }

    void write(Element area, List<FacetCount> regions, SearchAddress address) {
        Map<String, Long> counts = regions.stream().collect(Collectors.toMap(FacetCount::value, FacetCount::count));
        long most = ALL.stream()
                .mapToLong(tile -> counts.getOrDefault(tile.name(), 0L))
                .max()
                .orElse(0);
        if (most == 0) return;
        Element section = area.appendElement("section").addClass("tiles").attr("aria-labelledby", "tiles");
        section.appendElement("h2").attr("id", "tiles").text(strings.text("tiles"));
        Element map = section.appendElement("ul");
        for (Tile tile : ALL) {
            long count = counts.getOrDefault(tile.name(), 0L);
            String text = strings.text("bar", tile.name(), String.format("%,d", count));
            boolean isChosen = address.isChosen(FacetField.REGION, tile.name());
            Element place = map.appendElement("li").addClass("x" + tile.x()).addClass("y" + tile.y());
            if (count == 0 && !isChosen) {
                place.appendElement("span").attr("title", text).text(tile.sign());
                continue;
            }
            // Spread by their root, since one province often has most.
            int level = (int) Math.ceil(LEVELS * Math.sqrt((double) count / Math.max(most, DARK)));
            Element link = place.appendElement("a")
                    .addClass("level-" + level)
                    .attr(
                            "href",
                            address.toggled(FacetField.REGION, tile.name()).toString())
                    .attr("title", text)
                    .attr("aria-label", text)
                    .attr("rel", "nofollow")
                    .text(tile.sign());
            if (isChosen) link.attr("aria-current", "true");
            link.appendElement("small").text(count < 1000 ? String.valueOf(count) : Math.round(count / 1000.0) + "k");
        }
    }
}
