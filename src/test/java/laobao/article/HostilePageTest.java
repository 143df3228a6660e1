package laobao.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import laobao.page.Block;
import laobao.page.Imprint;
import laobao.page.Page;
import laobao.page.PageFile;
import laobao.page.PageFiles;
import laobao.page.Printed;
import laobao.page.UnreadableException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Any text at all is answered, and each of its characters is in exactly one article or in the furniture. */
class HostilePageTest {
    private static final String SENTENCE = "江城搪瓷厂工会昨日给夜班女工添了两间暖房和一间书屋。";

    private static Arguments page(String name, int lines, IntFunction<Block> line) {
        return Arguments.of(name, IntStream.range(0, lines).mapToObj(line).toList());
    }

    static Stream<Arguments> pages() {
        return Stream.of(
                page("ten thousand headlines", 10_000, i -> new Block(i, 1, true, "第" + i + "车间添了新书架")),
                page("the same headline ten thousand times", 10_000, i -> new Block(i, 1, true, "同一行标题")),
                page("ten thousand torn lines", 10_000, i -> new Block(i, 0, true, i + "号机床旁的女工们正在交接班,")),
                page("ten thousand briefs", 10_000, i -> new Block(i, 0, true, "▲" + i + SENTENCE)),
                page("ten thousand leads", 10_000, i -> new Block(i, 0, true, "本报讯 (记者尤念慈)" + i + SENTENCE)),
                page("every level of heading", 600, i -> new Block(i, i % 7, i % 2 == 0, "小标题" + i)),
                page("one character a line", 5_000, i -> new Block(i, 0, true, "“")),
                page("NULs", 50, i -> new Block(i, 0, true, "\0工\0会\0")),
                page("half a surrogate pair", 50, i -> new Block(i, 0, true, "\uD83D" + i + "\uDE00")),
                page("one block", 1, i -> new Block(i, 0, true, "。")),
                page("no block", 0, i -> new Block(i, 0, true, "")),
                page("one line of a million", 1, i -> new Block(i, 0, true, SENTENCE.repeat(40_000))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    @Timeout(60)
    void isAnsweredAndNothingIsLost(String name, List<Block> blocks) {
        check(blocks, new Splitter().split(new Page(name, Imprint.UNKNOWN, blocks)));
    }

    @Test
    void anyUnicodeIsAnsweredAndNothingIsLost() {
        for (long seed = 1; seed <= 60; seed++) {
            Random random = new Random(seed);
            List<Block> blocks = new ArrayList<>();
            for (int i = random.nextInt(80); i >= 0; i--) {
                String text = anything(random).strip();
                if (!text.isEmpty())
                    blocks.add(new Block(i, Math.max(0, random.nextInt(12) - 5), random.nextBoolean(), text));
            }
            SplitPage page = new Splitter().split(new Page("seed " + seed, Imprint.UNKNOWN, blocks));
            check(blocks, page);
        }
    }

    @Test
    @Tag("long")
    @Timeout(120)
    void aLineOfFiftyMegabytesIsAnswered() {
        List<Block> blocks = List.of(new Block(1, 0, true, SENTENCE.repeat(50_000_000 / (3 * SENTENCE.length()))));
        check(blocks, new Splitter().split(new Page("a line of 50 MB", Imprint.UNKNOWN, blocks)));
    }

    private static String anything(Random random) {
        String likely = "，。：“”‘’（）《》、！？——…【】▲△■ 　本报讯记者摄新华社电工会职工年月日第版0123456789ABC";
        StringBuilder text = new StringBuilder();
        for (int n = random.nextInt(120); n >= 0; n--)
            if (random.nextInt(3) == 0) text.appendCodePoint(random.nextInt(Character.MAX_CODE_POINT + 1));
            else text.append(likely.charAt(random.nextInt(likely.length())));
        return text.toString();
    }

    /** Pages that lost lines, got others twice or elsewhere, were cut inside of lines, and had their marks changed. */
    @Test
    void whateverHappensToAPageNothingPrintedIsLost() throws IOException {
        List<Page> pages = samples();
        assertThat(pages).hasSizeGreaterThan(15);
        for (long seed = 1; seed <= 200; seed++) {
            Random random = new Random(seed);
            Page page = pages.get(random.nextInt(pages.size()));
            List<Block> blocks = new ArrayList<>(page.blocks());
            for (int n = 1 + random.nextInt(12); n > 0; n--) mutate(blocks, random);
            check(blocks, new Splitter().split(new Page("seed " + seed, Imprint.UNKNOWN, blocks)));
        }
    }

    private static List<Page> samples() throws IOException {
        List<Page> pages = new ArrayList<>();
        for (PageFile file : PageFiles.of(List.of(Path.of("src/main/resources/sample")), Imprint.UNKNOWN, p -> {}))
            try (Stream<Printed> printed = file.read(p -> {})) {
                printed.forEach(p -> {
                    if (p instanceof Page page) pages.add(page);
                });
            } catch (UnreadableException e) {
                throw new AssertionError(e);
            }
        return pages;
    }

    private static void mutate(List<Block> blocks, Random random) {
        if (blocks.isEmpty()) return;
        int at = random.nextInt(blocks.size());
        Block block = blocks.get(at);
        String text = block.text();
        int cut = random.nextInt(text.length());
        switch (random.nextInt(7)) {
            case 0 -> blocks.remove(at);
            case 1 -> blocks.add(random.nextInt(blocks.size()), block);
            case 2 -> Collections.swap(blocks, at, random.nextInt(blocks.size()));
            case 3 -> blocks.set(at, new Block(block.line(), random.nextInt(7), random.nextBoolean(), text));
            case 4 -> blocks.set(at, new Block(block.line(), block.level(), block.gap(), text.substring(cut)));
            case 5 -> {
                blocks.set(at, new Block(block.line(), 0, false, text.substring(0, cut + 1)));
                if (cut + 1 < text.length())
                    blocks.add(at + 1, new Block(block.line(), 0, true, text.substring(cut + 1)));
            }
            default -> blocks.set(at, new Block(block.line(), 0, block.gap(), anything(random) + "工"));
        }
    }

    private static void check(List<Block> blocks, SplitPage page) {
        String given = Stream.concat(page.articles().stream().map(Article::printed), page.furniture().stream())
                .collect(Collectors.joining());
        String printed = blocks.stream().map(Block::text).collect(Collectors.joining());
        String lost = missing(characters(printed), characters(given));
        assertThat(missing(characters(given), characters(printed)))
                .as("%s: given, not printed", page.source())
                .isEmpty();
        // a story that stands there again, with other errors perhaps, is given once
        int again = page.articles().stream()
                .mapToInt(a -> (a.copies() - 1) * 2 * a.printed().length())
                .sum();
        assertThat(lost.length()).as("%s: lost %s", page.source(), lost).isLessThanOrEqualTo(again);
    }

    /** What of one run of sorted characters is not in another. */
    private static String missing(String from, String in) {
        StringBuilder missing = new StringBuilder();
        int j = 0;
        for (int i = 0; i < from.length(); i++) {
            while (j < in.length() && in.charAt(j) < from.charAt(i)) j++;
            if (j < in.length() && in.charAt(j) == from.charAt(i)) j++;
            else missing.append(from.charAt(i));
        }
        return missing.toString();
    }

    private static String characters(String text) {
        char[] all = text.replaceAll("\\s", "").toCharArray();
        Arrays.sort(all);
        return new String(all);
    }
}
