package laobao.opensearch;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import laobao.archive.ArchivedArticle;
import laobao.archive.FacetField;

/** Which editions have been written to, as far as articles in them go on from page to page. For one thread. */
final class ClusterEditions {
    private final Set<String> touched = new TreeSet<>();
    /** Those of them in which what was written goes on from page to page. */
    private final Set<String> marked = new TreeSet<>();

    /** Notes an article that is written. */
    void add(ArchivedArticle article) {
        String edition = article.edition();
        if (edition == null) return;
        touched.add(edition);
        if (article.continuation() != null) marked.add(edition);
    }

    /** Notes an edition in which something goes on, or did. */
    void add(String edition) {
        touched.add(edition);
        marked.add(edition);
    }

    /** Those that were written to and may go on with what the archive held before. */
    List<String> unsure() {
        return touched.stream().filter(edition -> !marked.contains(edition)).toList();
    }

    /** The editions in which articles go on from page to page; all are then forgotten. */
    Set<String> take() {
        Set<String> all = new TreeSet<>(marked);
        touched.clear();
        marked.clear();
        return all;
    }

    /** What goes on in an edition. */
    static JsonObject marked(List<String> editions) {
        return ClusterQueries.terms("edition", editions);
    }

    /** The articles of the newspaper and day of one, and later parts. */
    static JsonObject articles(String edition, ArchivedArticle one) {
        List<JsonElement> day = new ArrayList<>();
        day.add(ClusterQueries.term(FacetField.NEWSPAPER.label(), String.valueOf(one.newspaper())));
        if (one.date() != null) {
            long at = one.date().first().toEpochDay();
            day.add(ClusterQueries.range("first", at, at));
            day.add(ClusterQueries.range("last", at, at));
        }
        return ClusterQueries.any(List.of(ClusterQueries.term("edition", edition), ClusterQueries.all(day)));
    }
}
