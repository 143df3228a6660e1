package laobao.article;

import com.google.gson.annotations.SerializedName;

/**
 * One piece of an article's body.
 *
 * @param type what it is
 * @param text as printed, whole again where a column's end had cut it
 */
public record Passage(Type type, String text) {
    /** What a piece of a body can be. */
    public enum Type {
        @SerializedName("paragraph")
        PARAGRAPH,
        /** 小标题: a headline inside the body. */
        @SerializedName("crosshead")
        CROSSHEAD,
        /** 图片说明: what a picture shows. */
        @SerializedName("caption")
        CAPTION,
        /** …摄, …报: who made it. */
        @SerializedName("credit")
        CREDIT
    }
}
