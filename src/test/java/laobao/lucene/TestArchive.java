package laobao.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import laobao.archive.Archive;
import laobao.archive.ArchivedArticle;
import laobao.archive.FacetCount;
import laobao.archive.Hit;
import laobao.archive.SearchRequest;
import laobao.archive.SearchResult;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.jspecify.annotations.Nullable;

/** A small archive in memory. */
final class TestArchive implements AutoCloseable {
    private final ByteBuffersDirectory memory = new ByteBuffersDirectory();
    final LuceneArchiveWriter writer;
    final Archive archive;

    TestArchive(ArchivedArticle... articles) throws IOException {
        writer = LuceneArchiveWriter.open(shared(), Path.of("memory"));
        add(articles);
        // No test depends on how fast the machine is.
        archive = LuceneArchive.open(shared(), Path.of("memory"), null, Archive.TIME_LIMIT, () -> 0);
    }

    /** The memory outlives its readers and writers. */
    private FilterDirectory shared() {
        return kept(memory);
    }

    /** A directory that closing leaves open. */
    static FilterDirectory kept(Directory directory) {
        return new FilterDirectory(directory) {
            @Override
            public void close() {}
        };
    }

    /** Adds articles, each from a file of its own. */
    void add(ArchivedArticle... articles) throws IOException {
        for (ArchivedArticle article : articles) writer.replace(article.source(), "1", List.of(article));
        writer.commit();
    }

    SearchResult search(String query, String... parameters) throws IOException {
        return archive.search(request(query, parameters));
    }

    /** A request; parameters are written as {@code size=5}. */
    static SearchRequest request(String query, String... parameters) {
        SearchRequest.Builder request = SearchRequest.builder().query(query);
        for (String parameter : parameters) {
            String value = parameter.substring(parameter.indexOf('=') + 1);
            String name = parameter.substring(0, parameter.indexOf('='));
            switch (name) {
                case "size" -> request.size(value);
                case "sort" -> request.sort(value);
                case "from" -> request.from(value);
                case "to" -> request.to(value);
                case "after" -> request.after(value);
                case "collapse" -> request.collapse(value);
                case "variants" -> request.variants(value);
                default ->
                    request.filter(
                            Arrays.stream(laobao.archive.FacetField.values())
                                    .filter(field -> field.label().equals(name))
                                    .findFirst()
                                    .orElseThrow(),
                            value);
            }
        }
        return request.build();
    }

    /** The ids found, in order. */
    List<String> ids(String query, String... parameters) throws IOException {
        return search(query, parameters).hits().stream().map(Hit::id).toList();
    }

    /** A facet as text, such as {@code 河南省 2 (河南省/郑州市 1), 湖北省 1}. */
    static String show(@Nullable List<FacetCount> counts) {
        if (counts == null) return "no such facet";
        StringBuilder shown = new StringBuilder();
        for (FacetCount count : counts) {
            if (!shown.isEmpty()) shown.append(", ");
            shown.append(count.value()).append(' ').append(count.count());
            if (!count.children().isEmpty())
                shown.append(" (").append(show(count.children())).append(')');
        }
        return shown.toString();
    }

    @Override
    public void close() throws IOException {
        archive.close();
        writer.close();
        memory.close();
    }
}
