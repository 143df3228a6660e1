package laobao.article;

import com.google.gson.annotations.SerializedName;

/** What kind of piece an article is. */
public enum Genre {
    @SerializedName("news")
    NEWS,
    /** 特写, 通讯, 纪实. */
    @SerializedName("feature")
    FEATURE,
    /** A picture story: headline, caption, credit. */
    @SerializedName("photo")
    PHOTO,
    /** 简讯: one paragraph in a column of such. */
    @SerializedName("brief")
    BRIEF,
    /** 评论, 社论, 言论. */
    @SerializedName("commentary")
    COMMENTARY,
    /** 公告, 启事, 名单. */
    @SerializedName("notice")
    NOTICE;

    /** The name used in JSON, facets and filters. */
    public String label() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
