package laobao.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What counts as the same character. */
class FoldingTest {
    @ParameterizedTest
    @CsvSource({
        "ＡＢＣ１２３, abc123",
        "Labor, labor",
        "勞動模範, 劳动模范",
        "後來, 后来",
        "乾隆, 乾隆",
        "著名, 著名",
        "ｶ, カ",
        "㎡, ㎡",
        "😀, 😀",
    })
    void foldsOneToOne(String printed, String folded) {
        assertThat(Folding.fold(printed)).isEqualTo(folded).hasSameSizeAs(printed);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '>', textBlock = """
            劳　模 精神     > 劳模精神
            《劳模》！，    > ,劳模,,,
            5㎡           > 5m2
            ①②           > 12
            （一）         > ,一,
            ㈠            > ,一,
            😀𠀀          > ,𠀀
            """)
    void literalSearchSees(String printed, String folded) {
        assertThat(Folded.of(printed)).hasToString(folded);
    }

    @Test
    void anEllipsisIsThreeMarks() {
        assertThat(Folded.of("完…")).hasToString("完,,,");
    }

    @Test
    void knowsWhereEachCharacterStood() {
        Folded folded = Folded.of("a 　ＢC𠀀㎡\n完");
        assertThat(folded).hasToString("abc𠀀m2\n完");
        assertThat(folded.start(1)).isEqualTo(3);
        assertThat(folded.start(3)).isEqualTo(5);
        assertThat(folded.end(3)).isEqualTo(7);
        assertThat(folded.start(5)).isEqualTo(7);
        assertThat(folded.end(5)).isEqualTo(8);
        assertThat(folded.indexOf(Folded.of("2"), 0)).isEqualTo(5);
        assertThat(folded.indexOf(Folded.of("𠀀M"), 0)).isEqualTo(3);
        assertThat(folded.indexOf(Folded.of("2完"), 0)).isEqualTo(-1);
    }

    @Test
    void foldingTwiceChangesNothing() {
        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            char once = Folding.fold((char) c);
            assertThat(Folding.fold(once)).as("U+%04X", c).isEqualTo(once);
        }
    }

    @Test
    void loneSurrogatesAreMarks() {
        assertThat(Folded.of("\uD840劳\uDC00")).hasToString(",劳,");
    }

    @Test
    void whatIsTakenForPlainIsSo() {
        for (int c = 0; c <= Character.MAX_VALUE; c++)
            if (Folding.isPlain((char) c))
                assertThat(Folding.compatible(String.valueOf((char) c)))
                        .as("%04X", c)
                        .isEqualTo(String.valueOf((char) c));
    }
}
