package laobao.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CorrectionsTest {
    @Test
    void oneEntryMaySetSeveralThingsRight() throws UnreadableException {
        Corrections read = Corrections.parse("""
                {"date": "2022-11", "corrections": [
                  {"article": "末班电车多等", "title": "末班电车", "regions": [], "unions": ["江城市总工会"]},
                  {"article": "末班电车多等", "merge": "车队工会主席"},
                  {"cut": "读书角起初"}, {"block": "十年如一日", "role": "kicker"}, {"article": "诚聘电焊工", "drop": true}]}""");
        assertThat(read.date()).hasToString("2022-11");
        assertThat(read.list())
                .containsExactly(
                        new Correction.Title("末班电车多等", "末班电车"),
                        new Correction.Regions("末班电车多等", List.of()),
                        new Correction.Unions("末班电车多等", List.of("江城市总工会")),
                        new Correction.Merge("末班电车多等", "车队工会主席"),
                        new Correction.Cut("读书角起初"),
                        new Correction.Role("十年如一日", "kicker"),
                        new Correction.Drop("诚聘电焊工"));
        assertThat(Corrections.parse("{}").isEmpty()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '§', textBlock = """
            [1]                                                       | no JSON object
            {"corrections":                                           | no JSON
            {"corrections": 3}                                        | 'corrections' is no list
            {"correction": []}                                        | 'correction' is unknown; allowed are
            {"date": "30. November"}                                  | "30. November" is no YYYY-MM-DD
            {"corrections": [3]}                                      | correction 1 is no object
            {"corrections": [{"article": "末班电车多等"}]}               | correction 1 sets nothing right
            {"corrections": [{"cut": "末班"}]}                         | the first 4 characters or more
            {"corrections": [{"title": "末班电车"}]}                    | correction 1 has no 'article'
            {"corrections": [{"cut": "末班电车"}, {"titel": "末"}]}      | correction 2 has 'titel', which is unknown
            {"corrections": [{"block": "末班电车", "role": "headlin"}]} | has the role 'headlin'; allowed are abstract, body
            {"corrections": [{"article": "末班电车", "regions": "河南"}]} | has 'regions' that are no list
            {"corrections": [{"article": "末班电车", "drop": false}]}   | has a 'drop' that is not true
            """)
    void whatCannotBeUnderstoodIsSaid(String text, String sentence) {
        assertThatThrownBy(() -> Corrections.parse(text))
                .isInstanceOf(UnreadableException.class)
                .hasMessageContaining(sentence);
    }

    @ParameterizedTest
    @CsvSource({"a/02.md, a/02.corrections.json", "02.txt, 02.corrections.json", "a.b/x, a.b/x.corrections.json"})
    void theyStandBesideTheirPage(Path page, Path corrections) {
        assertThat(Corrections.fileOf(page)).isEqualTo(corrections);
    }
}
