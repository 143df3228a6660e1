package laobao.server;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import laobao.archive.Archive;
import laobao.archive.ArchivedArticle;
import laobao.archive.FacetCount;
import laobao.archive.FacetField;
import laobao.archive.Hit;
import laobao.archive.InvalidRequestException;
import laobao.archive.Piece;
import laobao.archive.QueryNode;
import laobao.archive.SearchRequest;
import laobao.archive.SearchResult;
import laobao.archive.Statistics;
import laobao.article.Article;
import laobao.text.PartialDate;
import org.jspecify.annotations.Nullable;

/** A list that is searched by going through it: enough of an archive to try the server with, and plain enough to be right. */
class MemoryArchive implements Archive {
    private final List<ArchivedArticle> articles;

    MemoryArchive(List<ArchivedArticle> articles) {
        this.articles = List.copyOf(articles);
    }

    @Override
    public SearchResult search(SearchRequest request) {
        if (request.query().equals("\""))
            throw new InvalidRequestException("bad-query", "A quotation mark is not closed.");
        if (request.query().equals("boom")) throw new IllegalStateException("secret of laobao.server.MemoryArchive");
        if (request.query().equals("deep")) throw new StackOverflowError();
        List<ArchivedArticle> found = articles.stream()
                .filter(a -> matches(a, request, null))
                .sorted(order(request.sort()))
                .toList();
        if (request.after() != null && !request.after().matches("\\d{1,4}"))
            throw new InvalidRequestException(
                    "bad-cursor", "'after' is no cursor of this search; begin at its first page.");
        int start = request.after() == null ? 0 : Math.min(found.size(), Integer.parseInt(request.after()));
        int end = Math.min(found.size(), start + request.size());
        Map<String, List<FacetCount>> facets = new TreeMap<>();
        for (FacetField field : FacetField.values()) facets.put(field.label(), counts(field, request));
        return new SearchResult(
                found.size(),
                found.subList(start, end).stream()
                        .map(a -> hit(a, request.query()))
                        .toList(),
                found.size() < request.size() && !request.query().isBlank() ? more(request) : List.of(),
                facets,
                end < found.size() && request.size() > 0 ? String.valueOf(end) : null,
                new QueryNode.All(),
                false,
                1);
    }

    @Override
    public @Nullable ArchivedArticle article(String id) {
        return articles.stream()
                .filter(a -> a.article().id().equals(id))
                .findFirst()
                .orElse(null);
    }

    @Override
    public long generation() {
        return 1;
    }

    @Override
    public Statistics statistics() {
        return new Statistics(articles.size(), 1, 1, 0, null, null, List.of(), 0);
    }

    @Override
    public void close() {}

    private List<Hit> more(SearchRequest request) {
        return articles.stream()
                .filter(a -> !matches(a, request, null))
                .filter(a ->
                        a.article().printed().contains(request.query().strip().substring(0, 1)))
                .limit(2)
                .map(a -> hit(a, request.query()))
                .toList();
    }

    private static boolean matches(ArchivedArticle a, SearchRequest request, @Nullable FacetField but) {
        for (String word : request.query().strip().split("\\s+", -1))
            if (!a.article().printed().contains(word)) return false;
        for (var filter : request.filters().entrySet())
            if (filter.getKey() != but && values(a, filter.getKey()).stream().noneMatch(filter.getValue()::contains))
                return false;
        PartialDate date = a.date();
        if (but == FacetField.DATE) return true;
        if (request.from() != null
                && (date == null || date.last().isBefore(request.from().first()))) return false;
        return request.to() == null
                || (date != null && !date.first().isAfter(request.to().last()));
    }

    /** The values an article has in a field, those above them included. */
    private static List<String> values(ArchivedArticle a, FacetField field) {
        Article article = a.article();
        return switch (field) {
            case REGION -> withParents(article.regions());
            case UNION -> withParents(a.unionPaths());
            case DATE ->
                a.date() == null
                        ? List.of()
                        : List.of(
                                a.date().toString().substring(0, 4),
                                a.date().toString().substring(0, 7));
            case NEWSPAPER -> a.newspaper() == null ? List.of() : List.of(a.newspaper());
            case GENRE -> List.of(article.genre().label());
            case COLUMN -> article.column() == null ? List.of() : List.of(article.column());
            case BYLINE ->
                article.byline().stream().map(b -> b.name()).distinct().toList();
        };
    }

    private static List<String> withParents(List<String> paths) {
        return paths.stream()
                .flatMap(path -> {
                    List<String> all = new ArrayList<>(List.of(path));
                    for (int i = path.indexOf('/'); i > 0; i = path.indexOf('/', i + 1)) all.add(path.substring(0, i));
                    return all.stream();
                })
                .distinct()
                .toList();
    }

    private List<FacetCount> counts(FacetField field, SearchRequest request) {
        Map<String, Long> counts = new TreeMap<>();
        for (ArchivedArticle a : articles)
            if (matches(a, request, field)) values(a, field).forEach(v -> counts.merge(v, 1L, Long::sum));
        String separator = field == FacetField.DATE ? "-" : "/";
        return under("", separator, counts);
    }

    private static List<FacetCount> under(String parent, String separator, Map<String, Long> counts) {
        return counts.entrySet().stream()
                .filter(e -> e.getKey().startsWith(parent)
                        && !e.getKey().equals(parent)
                        && e.getKey().indexOf(separator, parent.length()) < 0)
                .map(e -> new FacetCount(e.getKey(), e.getValue(), under(e.getKey() + separator, separator, counts)))
                .sorted(Comparator.comparingLong(FacetCount::count).reversed())
                .toList();
    }

    private static Comparator<ArchivedArticle> order(SearchRequest.Sort sort) {
        return switch (sort) {
            case RELEVANCE -> Comparator.comparing(a -> a.article().id());
            case NEWEST -> Comparator.comparing(a -> a.date(), Comparator.nullsLast(Comparator.reverseOrder()));
            case OLDEST -> Comparator.comparing(a -> a.date(), Comparator.nullsLast(Comparator.naturalOrder()));
        };
    }

    private static Hit hit(ArchivedArticle a, String query) {
        Article article = a.article();
        String word = query.strip().split("\\s+", -1)[0];
        return new Hit(
                article.id(),
                article.title(),
                article.kicker(),
                a.newspaper(),
                a.date(),
                a.page(),
                article.column(),
                article.genre(),
                article.byline(),
                article.regions(),
                article.unions(),
                article.copies(),
                1,
                new Hit.Highlights(
                        article.title() == null ? List.of() : pieces(article.title(), word),
                        List.of(pieces(article.body().getFirst().text(), word))));
    }

    private static List<Piece> pieces(String text, String word) {
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        for (int i = word.isEmpty() ? -1 : text.indexOf(word); i >= 0; i = text.indexOf(word, at)) {
            if (i > at) pieces.add(new Piece(text.substring(at, i), false));
            at = i + word.length();
            pieces.add(new Piece(word, true));
        }
        if (at < text.length()) pieces.add(new Piece(text.substring(at), false));
        return pieces;
    }
}
