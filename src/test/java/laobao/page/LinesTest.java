package laobao.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinesTest {
    @ParameterizedTest
    @CsvSource({
        "'', ''",
        "甲, 甲/1",
        "'甲~', 甲/1",
        "'~', /0",
        "'甲~~乙', '甲/1 /0 乙/1'",
        "'甲#~乙', '甲/1 乙/1'",
        "'12345~', 12345/5",
        "'123456~7', '12345/6 7/1'",
        "'1234567890123~乙~', '12345/13 乙/1'"
    })
    void areCutWhereTheyEndAndKeptUpToFive(String text, String lines) throws IOException {
        Lines read = new Lines(new StringReader(text.replace('~', '\n').replace('#', '\r')), 5);
        List<String> all = new ArrayList<>();
        for (Lines.Line line = read.next(); line != null; line = read.next())
            all.add(line.text() + "/" + line.length());
        assertThat(String.join(" ", all)).isEqualTo(lines);
    }
}
