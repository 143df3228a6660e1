package laobao.text;

/** What a page's date was read from; the earlier constant wins where several are given. */
public enum DateOrigin {
    /** The command line. */
    OPTION("option"),
    /** The YAML front matter of the page, or the {@code date} of a record in a {@code .jsonl} file. */
    FRONT_MATTER("front-matter"),
    /** The {@code edition.json} in its folder or above. */
    EDITION("edition"),
    /** The file's path. */
    PATH("path"),
    /** The masthead printed on the page. */
    MASTHEAD("masthead"),
    /** Worked out from the dates that the text mentions. */
    INFERRED("inferred");

    private final String label;

    DateOrigin(String label) {
        this.label = label;
    }

    /** The name used in JSON. */
    public String label() {
        return label;
    }
}
