package laobao.archive;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import laobao.article.Byline;
import laobao.text.PartialDate;
import org.jspecify.annotations.Nullable;

/** The values that an article is counted under. */
public final class Facets {
    /** Engines refuse long terms (Lucene those over 32,766 bytes); no label of a newspaper comes near this. */
    private static final int LONGEST = 200;

    private Facets() {}

    /** The values of an article in a field, those above them included, each once. */
    public static Set<String> values(ArchivedArticle archived, FacetField field) {
        Set<String> values = new LinkedHashSet<>();
        switch (field) {
            case REGION -> archived.article().regions().forEach(path -> addPath(values, path));
            case UNION -> archived.unionPaths().forEach(path -> addPath(values, path));
            case DATE -> addDate(values, archived.date());
            case NEWSPAPER -> addPresent(values, archived.newspaper());
            case GENRE -> values.add(archived.article().genre().label());
            case COLUMN -> addPresent(values, archived.article().column());
            case BYLINE -> {
                for (Byline author : archived.article().byline()) addPresent(values, author.name());
            }
        }
        return values;
    }

    /** What stands between a value and the one above it; 0 for a flat facet. */
    public static char separator(FacetField field) {
        return switch (field) {
            case REGION, UNION -> '/';
            case DATE -> '-';
            case NEWSPAPER, GENRE, COLUMN, BYLINE -> 0;
        };
    }

    private static void addPath(Collection<String> values, String path) {
        for (int i = path.indexOf('/'); i >= 0; i = path.indexOf('/', i + 1)) addPresent(values, path.substring(0, i));
        addPresent(values, path);
    }

    private static void addDate(Collection<String> values, @Nullable PartialDate date) {
        if (date == null) return;
        values.add(new PartialDate(date.year(), 0, 0).toString());
        if (date.month() != 0) values.add(new PartialDate(date.year(), date.month(), 0).toString());
    }

    private static void addPresent(Collection<String> values, @Nullable String value) {
        if (value == null || value.isBlank()) return;
        String whole = value.strip();
        values.add(whole.length() <= LONGEST ? whole : whole.substring(0, LONGEST));
    }
}
