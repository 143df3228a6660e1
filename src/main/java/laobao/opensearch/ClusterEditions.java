package laobao.opensearch;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import laobao.archive.ArchivedArticle;
import laobao.archive.FacetField;

/** Queries for what goes on from page to page. */
final class ClusterEditions {
    private ClusterEditions() {}

    /** What goes on in some editions. */
    static JsonObject marked(Collection<String> editions) {
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
