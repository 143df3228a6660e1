package laobao.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cn.smart.HMMChineseTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The same tokens at the same places as Lucene's smartcn, whatever the text. */
class WordTokenizerTest {
    private final Tokenizer ours = new WordTokenizer();
    private final Tokenizer theirs = new HMMChineseTokenizer();

    private static List<String> tokens(Tokenizer tokenizer, String text) {
        List<String> tokens = new ArrayList<>();
        CharTermAttribute term = tokenizer.getAttribute(CharTermAttribute.class);
        OffsetAttribute offsets = tokenizer.getAttribute(OffsetAttribute.class);
        try {
            tokenizer.setReader(new StringReader(text));
            tokenizer.reset();
            while (tokenizer.incrementToken())
                tokens.add(term + " " + offsets.startOffset() + "-" + offsets.endOffset());
            tokenizer.end();
            tokens.add("end " + offsets.endOffset());
            tokenizer.close();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return tokens;
    }

    private void same(String text) {
        assertThat(tokens(ours, text)).as(text).isEqualTo(tokens(theirs, text));
    }

    static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources/sample"))) {
            return files.filter(file -> file.toString().endsWith(".md")).toList();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void onEveryPageOfTheSample(Path page) throws IOException {
        String text = Files.readString(page);
        same(text);
        same(Folding.fold(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "。",
                "工",
                "工 会 主 席",
                "中华　全国\n总工会",
                "ＡＢＣ公司2022年３月abc",
                "𠮷野家",
                "\ud842",
                "\udfb7工",
                "工\ud842",
                "１２３abcＸＹＺ",
                "未##数",
                "始##始末##末",
                "@@工@会",
                "龘靐齉",
                "кириллица かな",
                ",,,,,,,,,,a,b",
                "2022.11.30"
            })
    void onOddTexts(String text) {
        same(text);
    }

    @Test
    void onEveryWordOfOneSentenceInARow() throws IOException {
        StringBuilder all = new StringBuilder();
        for (char c = '\u4e00'; c < '\u9fff'; c++) all.append(c);
        same(all.toString());
        same(all.reverse().toString());
    }

    @RepeatedTest(20)
    void onRandomTexts() throws IOException {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        String page = Files.readString(pages().getFirst());
        String odd = " \t\r\n　,.。！？；“”《》@#aZ９9Ａｚ\ud842\udfb7\u0000\u00bb\u2010\u2642é\ufe30\uffffか";
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(4000);
        while (text.length() < length) {
            switch (random.nextInt(8)) {
                case 0 -> text.append(odd.charAt(random.nextInt(odd.length())));
                case 1 -> text.append((char) random.nextInt(0x10000));
                case 2 -> text.append((char) ('\u4e00' + random.nextInt(0x51a6)));
                default -> {
                    int from = random.nextInt(page.length());
                    text.append(page, from, Math.min(page.length(), from + random.nextInt(12)));
                }
            }
        }
        assertThat(tokens(ours, text.toString())).as("seed %d", seed).isEqualTo(tokens(theirs, text.toString()));
    }
}
