package laobao.article;

import com.google.gson.annotations.SerializedName;
import org.jspecify.annotations.Nullable;

/**
 * Why an article has a region or a union: where it was found and how sure it is. One for each value, by the mention that speaks
 * most for it.
 *
 * @param kind what the value is
 * @param value the region's path or the union's full name, as in the article's lists
 * @param printed how it is printed there: 襄樊, 省总
 * @param where in which part of the article
 * @param words what is printed around it, or null when that has been cut away
 * @param mentions how often it is named or meant, 1 or more
 * @param confidence 0 to 1; the more mentions, and the nearer to the title, the surer
 * @param path a union's place in the tree of unions, names separated by {@code /}; its own name alone when it stands outside the
 *     tree, as one abroad does; null for a region
 */
public record Fact(
        Kind kind,
        String value,
        String printed,
        Where where,
        @Nullable String words,
        int mentions,
        double confidence,
        @Nullable String path) {
    /** What a fact tells. */
    public enum Kind {
        @SerializedName("region")
        REGION,
        @SerializedName("union")
        UNION
    }

    /** A part of an article. */
    public enum Where {
        /** Kicker, headline or subtitle. */
        @SerializedName("title")
        TITLE,
        /** The first sentence of the body. */
        @SerializedName("lead")
        LEAD,
        @SerializedName("body")
        BODY
    }
}
