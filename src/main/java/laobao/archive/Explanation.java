package laobao.archive;

import java.util.List;

/**
 * Why a search finds an article, or why not.
 *
 * @param id the article
 * @param found whether it is among the hits
 * @param steps what the search asks for, one by one
 */
public record Explanation(String id, boolean found, List<Step> steps) {
    /**
     * One thing asked for.
     *
     * @param clause the word, the field, the filter, as a person can read it
     * @param holds whether the article has it
     * @param note what more there is to say, or empty
     */
    public record Step(String clause, boolean holds, String note) {}
}
