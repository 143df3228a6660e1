package laobao.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The interface says the same in each of its languages. */
class StringsTest {
    private static final Strings ZH = Strings.of("zh");
    private static final Strings EN = Strings.of("en");

    @Test
    void everyLanguageHasEveryString() {
        assertThat(EN.byKey().keySet())
                .containsExactlyInAnyOrderElementsOf(ZH.byKey().keySet());
        assertThat(EN.byKey().values()).noneMatch(String::isBlank);
    }

    @Test
    void everyLanguageTakesTheSameArguments() {
        ZH.byKey()
                .forEach((key, text) ->
                        assertThat(arguments(EN.text(key))).as(key).isEqualTo(arguments(text)));
    }

    private static Set<String> arguments(String text) {
        Set<String> found = new TreeSet<>();
        Pattern.compile("\\{\\d}").matcher(text).results().forEach(r -> found.add(r.group()));
        return found;
    }

    @ParameterizedTest
    @CsvSource({
        "en, http://127.0.0.1/search?q=a&sort=newest, /search?q=a&sort=newest",
        "en, http://evil.example/articles/a100, /articles/a100",
        "en, http://127.0.0.1//evil.example, /",
        "en, http://127.0.0.1/api/v1/search, /",
        "zh, , /",
    })
    void aLanguageIsChosenAndThePageKept(String language, String referer, String back) throws Exception {
        try (Server server = Server.start(new MemoryArchive(Samples.articles()), new ServerOptions("127.0.0.1", 0))) {
            Visitor visitor = new Visitor(server);
            HttpResponse<String> chosen = referer == null
                    ? visitor.get("/language/" + language)
                    : visitor.get("/language/" + language, "Referer", referer);
            assertThat(chosen.statusCode()).isEqualTo(303);
            assertThat(chosen.headers().firstValue("Location")).hasValue(back);
            assertThat(chosen.headers().firstValue("Set-Cookie").orElseThrow()).startsWith("lang=" + language + ";");
            assertThat(visitor.get("/language/fr").statusCode()).isEqualTo(404);
            String name = Strings.of(language).text("name.long");
            for (String path : List.of("/", "/search"))
                assertThat(visitor.get(path, "Cookie", "lang=" + language).body())
                        .contains("<title>" + name);
        }
    }
}
