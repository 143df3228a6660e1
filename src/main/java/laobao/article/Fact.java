package laobao.article;

import com.google.gson.annotations.SerializedName;
import org.jspecify.annotations.Nullable;

/**
 * Why an article has a region or a union, or a place that it only mentions: where it was found, what part it plays, and how sure it is.
 * One for each value, by the mention that speaks most for it.
 *
 * @param kind what the value is
 * @param value the region's path or the union's full name, as in the article's lists
 * @param printed how it is printed there: 襄樊, 省总
 * @param where in which part of the article
 * @param paragraph in which paragraph of the body, from 1; 0 in the headline lines and the abstract
 * @param role what part the mention gives it
 * @param words what is printed around it, or null when that has been cut away
 * @param mentions how often it is named or meant, 1 or more
 * @param weight how much all mentions together make a place the subject: one plain mention is 1, in the title 3 more; null for a union
 * @param confidence 0 to 1, that it is a subject of the article; the more mentions, and the nearer to the title, the surer
 * @param path a union's place in the tree of unions, names separated by {@code /}; its own name alone when it stands outside the
 *     tree, as one abroad does; null for a region
 */
public record Fact(
        Kind kind,
        String value,
        String printed,
        Where where,
        int paragraph,
        Role role,
        @Nullable String words,
        int mentions,
        @Nullable Double weight,
        double confidence,
        @Nullable String path) {
    /** What a fact tells. */
    public enum Kind {
        @SerializedName("region")
        REGION,
        @SerializedName("union")
        UNION,
        /** A place that the article names and is not about: in none of its lists. */
        @SerializedName("mention")
        MENTION
    }

    /** What part a mention gives to what it names. */
    public enum Role {
        /** Its union, government or court does something; a union that is named. */
        @SerializedName("actor")
        ACTOR,
        /** Where something is, or what is spoken of. */
        @SerializedName("named")
        NAMED,
        /** One of a list. */
        @SerializedName("listed")
        LISTED,
        /** Where someone comes from or goes to, part of another name. */
        @SerializedName("passing")
        PASSING
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
