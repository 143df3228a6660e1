package laobao.text;

import com.google.gson.annotations.SerializedName;

/** What a page's date was read from; the earlier constant wins where several are given. */
public enum DateOrigin {
    /** Somebody has set it right by hand. */
    @SerializedName("correction")
    CORRECTION,
    /** The command line. */
    @SerializedName("option")
    OPTION,
    /** The YAML front matter of the page, or the {@code date} of a record in a {@code .jsonl} file. */
    @SerializedName("front-matter")
    FRONT_MATTER,
    /** The {@code edition.json} in its folder or above. */
    @SerializedName("edition")
    EDITION,
    /** The file's path. */
    @SerializedName("path")
    PATH,
    /** The masthead printed on the page. */
    @SerializedName("masthead")
    MASTHEAD,
    /** Worked out from the dates that the text mentions. */
    @SerializedName("inferred")
    INFERRED
}
