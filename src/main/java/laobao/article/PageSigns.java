package laobao.article;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import laobao.page.Block;
import laobao.page.Page;

/** The signs of a page's blocks, after what only the block beside tells has been set right. */
final class PageSigns {
    private static final String ORNAMENTS = "■●◆□○◇★☆◎▲△▇▌";
    private static final Pattern GUIDE = Pattern.compile(
            "(?!.*[转接续][\\s　自]*第?).{4,45}?[\\s　…·.]+(?:详?见\\s?)?(?:第?\\s?[0-9一二三四五六七八]{1,2}|[A-Z]\\s?[0-9]{1,2})\\s?版");
    private static final Pattern GUIDE_TITLE = Pattern.compile("(?:今日|本期|版面|要闻)?导\\s?[读航]");
    /** An abstract on the line of the words that announce it. */
    private static final Pattern ABSTRACT = Pattern.compile(
            "([【［\\[]?(?:阅读提示|核心提示|内容提要|内容提示|新闻提示|内容摘要|提要|摘要)[】］\\]]?[\\s　]*[:：]|[【［\\[](?:阅读提示|核心提示|内容提要|新闻提示|提要|摘要)[】］\\]])[\\s　]*(\\S.{11,})");

    /** Blocks at the page's head among which its day may stand alone, and letters that those before it have at most. */
    private static final int HEAD = 4;

    private static final int NAME = 12;
    private static final String ABSTRACT_BEGINS = "【［[阅核内新提摘";

    private PageSigns() {}

    static List<Signs> of(Page page) {
        List<Block> blocks = parted(MarkedBlocks.glued(page.blocks()));
        List<Signs> signs = new ArrayList<>(blocks.size());
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            signs.add(
                    isAuthor(blocks, i)
                            ? Signs.ofAuthor(block)
                            : isGuide(blocks, i) || isDay(blocks, i) ? Signs.ofFurniture(block) : Signs.of(block));
        }
        return signs;
    }

    private static List<Block> parted(List<Block> blocks) {
        List<Block> parted = new ArrayList<>(blocks.size());
        for (Block block : blocks) {
            if (block.level() != 0 || ABSTRACT_BEGINS.indexOf(block.text().charAt(0)) < 0) {
                parted.add(block);
                continue;
            }
            Matcher m = ABSTRACT.matcher(block.text());
            if (m.matches()) {
                parted.add(new Block(block.line(), 0, block.gap(), block.bold(), m.group(1)));
                parted.add(new Block(block.line(), 0, false, block.bold(), m.group(2)));
            } else parted.add(block);
        }
        return parted;
    }

    /** Whether a name with an ornament before it stands under a headline: over one it would be a label. */
    private static boolean isAuthor(List<Block> blocks, int i) {
        String text = blocks.get(i).text();
        if (ORNAMENTS.indexOf(text.charAt(0)) < 0 || text.length() > 16 || i == 0 || i + 1 == blocks.size())
            return false;
        Block above = blocks.get(i - 1);
        Block below = blocks.get(i + 1);
        boolean headed =
                above.level() > 0 || above.bold() || (above.text().length() <= 30 && !Signs.endsSentence(above.text()));
        String name = text.substring(1).strip();
        List<String> people = PersonNames.split(name);
        boolean named =
                LineForms.names(name) && !people.isEmpty() && people.stream().allMatch(PersonNames::likely);
        return headed && named && below.level() == 0 && !below.bold();
    }

    /** Whether it is the day at the page's head: at an article's foot it is when somebody signed. */
    private static boolean isDay(List<Block> blocks, int i) {
        String text = blocks.get(i).text();
        return i < HEAD
                && text.length() <= 12
                && text.indexOf('年') > 0
                && text.endsWith("日")
                && LineForms.dated(text)
                && blocks.subList(0, i).stream().allMatch(block -> block.text().length() <= NAME);
    }

    /** Whether it says on which page something stands, or is the title of such lines. */
    private static boolean isGuide(List<Block> blocks, int i) {
        String text = blocks.get(i).text();
        if (text.length() > 60) return false;
        char last = text.charAt(text.length() - 1);
        if (last != '版' && last != '读' && last != '航') return false;
        return GUIDE.matcher(text).matches()
                || (GUIDE_TITLE.matcher(text).matches()
                        && i + 1 < blocks.size()
                        && GUIDE.matcher(blocks.get(i + 1).text()).matches());
    }
}
