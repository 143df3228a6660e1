package laobao.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import laobao.article.Article;
import laobao.article.Fact;
import laobao.text.PartialDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Names as newspapers print them: ambiguous, abbreviated, renamed and false. The cases are in {@code names.txt}. */
class NamesTest {
    private static final FactFinder FINDER = new FactFinder();

    /** One line of the table. */
    record Case(String year, String text, List<String> regions, List<String> unions) {
        static Case of(String line) {
            String[] cells = line.split("\\|", -1);
            if (cells.length != 4) throw new IllegalArgumentException("not four cells: " + line);
            return new Case(cells[0].strip(), cells[1].strip(), list(cells[2]), list(cells[3]));
        }

        private static List<String> list(String cell) {
            return cell.isBlank() ? List.of() : List.of(cell.strip().split(" +"));
        }
    }

    static List<Case> cases() throws IOException {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                        Objects.requireNonNull(NamesTest.class.getResourceAsStream("names.txt")),
                        StandardCharsets.UTF_8));
                Stream<String> lines = in.lines()) {
            return lines.filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Case::of)
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void findsWhatIsMeant(Case c) {
        Article article = FactFinderTest.article(null, "本报讯 " + c.text);
        Article found = FINDER.find(FactFinderTest.page(PartialDate.parse(c.year), null, List.of(), article))
                .articles()
                .getFirst();
        assertThat(found.regions()).containsExactlyInAnyOrderElementsOf(c.regions);
        assertThat(found.unions()).containsExactlyInAnyOrderElementsOf(c.unions);
        assertThat(found.facts()).allSatisfy(fact -> {
            assertThat(c.text).contains(fact.printed());
            if (fact.kind() == Fact.Kind.MENTION) assertThat(c.regions).doesNotContain(fact.value());
            else assertThat(fact.confidence()).isBetween(0.5, 1.0);
        });
        assertThat(found.facts().stream().filter(fact -> fact.kind() != Fact.Kind.MENTION))
                .hasSize(c.regions.size() + c.unions.size());
    }

    @Test
    void theTableHasTwoHundredCases() throws IOException {
        assertThat(cases()).hasSizeGreaterThanOrEqualTo(200).doesNotHaveDuplicates();
    }
}
