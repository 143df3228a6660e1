package laobao.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article that comes split already, from a line of a {@code .jsonl} file.
 *
 * @param source the file and line, {@code news.jsonl#17}
 * @param imprint where and when it was printed
 * @param id its identifier, kept; null to have one made
 * @param title its headline
 * @param kicker the line above the headline
 * @param byline the byline as printed
 * @param body its text, paragraphs separated by line feeds
 * @param regions its regions if the file gives them, else null to have them found
 * @param unions its unions if the file gives them, else null to have them found
 * @param url where it was published
 */
public record ReadyArticle(
        String source,
        Imprint imprint,
        @Nullable String id,
        @Nullable String title,
        @Nullable String kicker,
        @Nullable String byline,
        String body,
        @Nullable List<String> regions,
        @Nullable List<String> unions,
        @Nullable String url)
        implements Printed {}
