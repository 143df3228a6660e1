package laobao.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import laobao.text.WordsAnalyzer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Other forms of words, and the words that a query is taken apart into. */
class VariantsTest {
    private static final Variants SHIPPED = Variants.shipped();
    private static final TermSplitter SPLITTER = new TermSplitter(new WordsAnalyzer(), SHIPPED, true);

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '>', quoteCharacter = '`', textBlock = """
        全总         > 中华全国总工会 ABBREVIATION
        中华全国总工会 > 全总 ABBREVIATION
        产改         > 产业工人队伍建设改革 ABBREVIATION
        劳模         > 劳动模范 ABBREVIATION
        农民工       > 务工人员 SYNONYM
        快递员       > 新就业形态劳动者 WIDER
        双流县       > 双流区 OLD_NAME
        襄阳         > 襄樊 OLD_NAME
        """)
    void aWordHasItsOtherForms(String word, String variant) {
        assertThat(SHIPPED.of(word).stream().map(v -> v.text() + " " + v.kind()))
                .contains(variant);
    }

    @Test
    void thereAreManyGroups() throws IOException {
        try (var lines = Files.lines(Path.of("src/main/resources/laobao/archive/variants.txt"))) {
            assertThat(lines.filter(line -> !line.isBlank() && line.charAt(0) != '#'))
                    .hasSizeGreaterThan(150)
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void whatIsDerivedAgreesWithItsTables() throws IOException {
        assertThat(VariantsGenerator.lines())
                .as("run VariantsGenerator")
                .isEqualTo(Files.readAllLines(VariantsGenerator.DERIVED));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '>', quoteCharacter = '`', textBlock = """
        synonim 甲乙 丙丁      > 'synonim' is no kind; allowed are abbreviation, synonym, old-name and wider
        synonym 甲乙          > `it needs two forms or more, and '>' only after the first form of kind 'wider'`
        synonym 甲乙 丙       > '丙' is not 2 to 40 characters long
        """)
    void aBrokenLineIsRefusedWithItsNumber(String line, String what) throws IOException {
        Path file = folder.resolve("variants.txt");
        Files.writeString(file, "# ours\n\n" + line + "\n");
        assertThatThrownBy(() -> Variants.with(file))
                .isInstanceOf(ArchiveException.class)
                .hasMessage("Line 3 of '" + file + "' cannot be read: " + what + ".");
    }

    @Test
    void anArchivesOwnFileAdds() throws IOException {
        Path file = folder.resolve("variants.txt");
        Files.writeString(file, "synonym 夜大 业余大学\nwider 竞赛甲 > 竞赛乙\n");
        Variants own = Variants.with(file);
        assertThat(own.of("夜大")).containsExactly(new Variant("业余大学", Variant.Kind.SYNONYM));
        assertThat(own.of("竞赛乙")).containsExactly(new Variant("竞赛甲", Variant.Kind.WIDER));
        assertThat(own.of("劳模")).isEqualTo(SHIPPED.of("劳模"));
        assertThat(Variants.with(folder.resolve("none")).size()).isEqualTo(SHIPPED.size());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '>', quoteCharacter = '`', textBlock = """
        产改                            > 产改
        河南省总                         > 河南省总
        安全总监                         > 安全 总监
        沈阳的骑手和货车司机能免费做哪些检查？ > 沈阳 骑手 货车司机 免费 检查
        工作室几个月就省下近87万元？         > 工作室 87万元
        九个一                           > 九个一
        哪里                            > 哪里
        """)
    void aQueryIsTakenApartIntoItsTellingWords(String typed, String terms) {
        List<QueryNode.Term> split = SPLITTER.apply(typed);
        assertThat(split.stream().map(QueryNode.Term::text).collect(Collectors.joining(" ")))
                .isEqualTo(terms);
    }
}
