package laobao.archive;

/**
 * Another form of a word, under which it is searched too.
 *
 * @param text the other form
 * @param kind how it relates to the word
 */
public record Variant(String text, Kind kind) {
    /** How a variant relates to the word typed. */
    public enum Kind {
        /** 全总, 中华全国总工会. */
        ABBREVIATION,
        /** 农民工, 务工人员. */
        SYNONYM,
        /** A name that it bore before. */
        OLD_NAME,
        /** What it is a part of or close to: never a hit by itself, offered and ranked where too little matches. */
        WIDER
    }
}
