package laobao.bench;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.util.List;

/**
 * A made article, as a line of a {@code .jsonl} file has it, and what was put into it, which only raw Lucene is told.
 *
 * @param line what Laobao is given
 * @param regions paths of regions
 * @param unions full names
 */
record Made(Line line, List<String> regions, List<String> unions) {
    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

    /** What is known of it without reading it. */
    record Line(String id, String newspaper, String date, int page, String title, String byline, String body) {}

    String json() {
        return GSON.toJson(line);
    }
}
