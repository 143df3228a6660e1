package laobao;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The sample archive: wide enough to be worth searching, and its gold says what its pages print. */
class SampleTest {
    private static final Path SAMPLE = Path.of("src/main/resources/sample");
    private static final Set<String> NEWSPAPERS = Set.of("职工晨报", "江淮劳动报", "西部工友报", "海河工人报");

    private record Piece(String type, String text) {}

    private record Story(
            @Nullable String title,
            @Nullable String kicker,
            @Nullable String subtitle,
            @Nullable String column,
            List<Author> byline,
            String genre,
            List<Piece> body,
            List<String> regions,
            List<String> unions,
            int copies) {}

    private record Author(String role, String name) {}

    private record GoldPage(
            String page, String newspaper, @Nullable String date, List<Story> articles) {
        String text() throws IOException {
            byte[] bytes = Files.readAllBytes(SAMPLE.resolve(page));
            try {
                return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            } catch (CharacterCodingException e) {
                return new String(bytes, Charset.forName("GB18030"));
            }
        }
    }

    private static List<GoldPage> gold() throws IOException {
        try (Stream<String> lines = Files.lines(SAMPLE.resolve("gold.jsonl"))) {
            return lines.map(line -> new Gson().fromJson(line, GoldPage.class)).toList();
        }
    }

    private static Stream<Story> stories() throws IOException {
        return gold().stream().flatMap(page -> page.articles().stream());
    }

    @Test
    void theArchiveIsWideEnoughToSearch() throws IOException {
        assertThat(gold()).hasSizeGreaterThanOrEqualTo(12);
        assertThat(stories()).hasSizeGreaterThanOrEqualTo(80);
        assertThat(stories().flatMap(story -> story.regions().stream()).map(path -> path.split("/", 2)[0]))
                .as("provinces")
                .satisfies(all -> assertThat(Set.copyOf(all)).hasSizeGreaterThanOrEqualTo(15));
        assertThat(gold().stream()
                        .flatMap(page -> Stream.ofNullable(page.date()))
                        .map(date -> date.substring(0, 4)))
                .as("years")
                .satisfies(all -> assertThat(Set.copyOf(all)).hasSizeGreaterThanOrEqualTo(8));
    }

    @Test
    void everyPageHasItsGoldAndEveryGoldItsPage() throws IOException {
        Set<String> pages;
        try (Stream<Path> files = Files.walk(SAMPLE)) {
            pages = files.filter(Files::isRegularFile)
                    .map(file -> SAMPLE.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> name.contains("/") && (name.endsWith(".md") || name.endsWith(".txt")))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
        assertThat(gold().stream().map(GoldPage::page)).containsExactlyElementsOf(pages);
    }

    @Test
    void itsNewspapersAreTheInventedFour() throws IOException {
        assertThat(gold().stream().map(GoldPage::newspaper).collect(Collectors.toSet()))
                .isEqualTo(NEWSPAPERS);
        try (Stream<Path> folders = Files.list(SAMPLE).filter(Files::isDirectory)) {
            assertThat(folders.map(folder -> String.valueOf(folder.getFileName()))
                            .collect(Collectors.toSet()))
                    .isEqualTo(NEWSPAPERS);
        }
    }

    @Test
    void everyKindOfPieceAndGenreIsThere() throws IOException {
        assertThat(stories().map(Story::genre).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder("news", "feature", "photo", "brief", "commentary", "notice");
        assertThat(stories()
                        .flatMap(story -> story.body().stream())
                        .map(Piece::type)
                        .collect(Collectors.toSet()))
                .contains("paragraph", "crosshead", "credit");
        assertThat(stories()).anyMatch(story -> story.copies() > 1).anyMatch(story -> story.kicker() != null);
    }

    /**
     * Line by line a page may break a text or put another article's between; so a passage is found piece by piece: from each place, the
     * longest stretch that the page prints, and no stretch so short that anything would match.
     */
    @TestFactory
    Stream<DynamicTest> goldIsPrintedOnItsPage() throws IOException {
        return gold().stream()
                .map(page -> DynamicTest.dynamicTest(page.page(), () -> {
                    String printed = fold(page.text());
                    for (Story story : page.articles()) {
                        for (Piece piece : story.body()) {
                            assertThat(stretches(fold(piece.text()), printed))
                                    .as("how often the page cuts “%s”", piece.text())
                                    .isBetween(1, 3);
                        }
                        Stream.of(story.title(), story.kicker(), story.subtitle(), story.column())
                                .filter(text -> text != null)
                                .forEach(text -> assertThat(printed).contains(fold(text)));
                        story.byline().forEach(author -> assertThat(printed).contains(author.name()));
                    }
                }));
    }

    /** In how many stretches, each whole on the page, a text is printed; 0 when some of it is not. */
    private static int stretches(String text, String page) {
        int count = 0;
        for (int from = 0; from < text.length(); count++) {
            int to = text.length();
            while (to > from && !page.contains(text.substring(from, to))) to--;
            if (to - from < Math.min(4, text.length())) return 0;
            from = to;
        }
        return count;
    }

    private static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s*#]+", "");
    }
}
