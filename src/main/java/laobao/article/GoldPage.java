package laobao.article;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.annotations.SerializedName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A page as a reader has cut it, to measure and to learn by. What a file leaves out is not measured.
 *
 * @param page the file's name, null where gold pages stand in the order of the pages
 * @param date the day of publication, null where that is not measured
 * @param articles those on it
 */
public record GoldPage(@Nullable String page, @Nullable String date, List<GoldArticle> articles) {
    public GoldPage {
        articles = articles == null ? List.of() : List.copyOf(articles);
    }

    /**
     * An article as a reader has cut it. Gold has either all its parts or only {@code printed}.
     *
     * @param title its headline
     * @param kicker the line above it
     * @param column the label it stands under
     * @param summary the abstract box
     * @param body its pieces in reading order
     * @param printed all that is printed of it, blocks separated by line feeds
     * @param subtitle the line below the headline
     * @param byline its authors
     * @param genre its kind, as {@link Genre#label()} names it
     * @param regions what it is about, as paths
     * @param unions what it is about, as full names
     * @param measured the names of what the file says of it, be it that there is none
     */
    public record GoldArticle(
            @Nullable String title,
            @Nullable String kicker,
            @Nullable String column,
            @SerializedName("abstract") @Nullable String summary,
            List<Passage> body,
            @Nullable String printed,
            @Nullable String subtitle,
            List<Byline> byline,
            @Nullable String genre,
            List<String> regions,
            List<String> unions,
            Set<String> measured) {
        public GoldArticle {
            body = body == null ? List.of() : List.copyOf(body);
            byline = byline == null ? List.of() : List.copyOf(byline);
            regions = regions == null ? List.of() : List.copyOf(regions);
            unions = unions == null ? List.of() : List.copyOf(unions);
            measured = measured == null ? Set.of() : Set.copyOf(measured);
        }

        /** Whether only its printed text is known. */
        public boolean textOnly() {
            return title == null && body.isEmpty();
        }
    }

    /**
     * Reads a file of one page object, of a JSON array of them, or of one a line.
     *
     * @throws IllegalArgumentException when it holds something else; says what and in which line
     */
    public static List<GoldPage> read(Path file) throws IOException {
        String text = Files.readString(file);
        Gson gson = new Gson();
        List<GoldPage> pages = new ArrayList<>();
        try {
            JsonElement whole = JsonParser.parseString(text);
            JsonArray array = new JsonArray();
            if (whole.isJsonArray()) array = whole.getAsJsonArray();
            else array.add(whole);
            for (JsonElement page : array) pages.add(page(gson, page.getAsJsonObject()));
            return pages;
        } catch (JsonParseException | IllegalStateException e) {
            pages.clear();
        }
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            if (line.isBlank()) continue;
            try {
                pages.add(page(gson, JsonParser.parseString(line).getAsJsonObject()));
            } catch (JsonParseException | IllegalStateException e) {
                throw new IllegalArgumentException(file + ", line " + number
                        + ": not a page object; each line must be {\"articles\": [...]}: " + e.getMessage());
            }
        }
        return pages;
    }

    private static GoldPage page(Gson gson, JsonObject object) {
        if (!object.has("articles")) throw new JsonParseException("it has no \"articles\"");
        for (JsonElement article : object.getAsJsonArray("articles")) {
            JsonArray measured = new JsonArray();
            article.getAsJsonObject().keySet().forEach(measured::add);
            article.getAsJsonObject().add("measured", measured);
        }
        return Objects.requireNonNull(gson.fromJson(object, GoldPage.class));
    }
}
