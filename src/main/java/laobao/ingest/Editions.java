package laobao.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import laobao.archive.ArchiveWriter;
import laobao.archive.ArchiveWriter.Held;
import laobao.archive.ArchivedArticle;
import laobao.archive.ArchivedArticle.Continuation;
import laobao.article.Article;
import laobao.article.Continuations;
import laobao.article.ContinuedPart;
import laobao.article.PagePart;
import laobao.article.SplitPage;
import laobao.facts.FactFinder;
import org.jspecify.annotations.Nullable;

/** Puts the articles of editions together that stand on several pages, and takes them apart again when a page of theirs changes. */
public final class Editions {
    private final FactFinder facts;

    /** @param facts finds what a whole article is about */
    public Editions(FactFinder facts) {
        this.facts = facts;
    }

    /**
     * The pages of an edition with their articles whole, and facts found in what was put together.
     *
     * @param pages of one newspaper and day, facts found in their articles
     * @param files where each was read from, in the same order
     */
    public Continuations.Joined join(List<SplitPage> pages, List<Path> files) {
        Continuations.Joined joined = Continuations.join(pages);
        List<SplitPage> found = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            Path file = files.get(i);
            found.add(found(joined.pages().get(i), page -> facts.find(page, file)));
        }
        return new Continuations.Joined(found, joined.remarks());
    }

    private static SplitPage found(SplitPage page, UnaryOperator<SplitPage> find) {
        List<Article> whole =
                page.articles().stream().filter(a -> !a.parts().isEmpty()).toList();
        if (whole.isEmpty()) return page;
        Map<String, Article> found = new HashMap<>();
        for (Article article : find.apply(page.withArticles(whole)).articles()) found.put(article.id(), article);
        return page.withArticles(page.articles().stream()
                .map(article -> found.getOrDefault(article.id(), article))
                .toList());
    }

    /** Brings the editions that were written to up to date in an archive, before it is committed. */
    void join(ArchiveWriter archive) throws IOException {
        for (List<Held> edition : archive.continued()) for (Held changed : changed(edition)) archive.update(changed);
    }

    private List<Held> changed(List<Held> edition) {
        Map<String, List<Held>> bySource = new LinkedHashMap<>();
        edition.stream()
                .sorted(Comparator.comparing(Held::source)
                        .thenComparingInt(held -> held.article().position()))
                .forEach(held -> bySource.computeIfAbsent(held.source(), s -> new ArrayList<>())
                        .add(held));
        List<SplitPage> pages = new ArrayList<>();
        List<Path> files = new ArrayList<>();
        bySource.forEach((source, articles) -> {
            pages.add(page(articles));
            files.add(Path.of(source));
        });
        List<SplitPage> joined = join(pages, files).pages();
        List<Held> changed = new ArrayList<>();
        int at = 0;
        for (List<Held> articles : bySource.values()) {
            SplitPage page = joined.get(at++);
            Map<String, Article> whole = new HashMap<>();
            for (Article article : page.articles()) whole.put(article.id(), article);
            Map<String, String> of = new HashMap<>();
            for (ContinuedPart part : page.continued()) of.put(part.part().id(), part.article());
            for (Held held : articles) {
                Article own = own(held.article());
                ArchivedArticle is = is(held.article(), own, whole.getOrDefault(own.id(), own), of.get(own.id()));
                if (is != null) changed.add(new Held(held.source(), is));
            }
        }
        return changed;
    }

    /** What an article is now, or null where that is what it was. */
    private @Nullable ArchivedArticle is(ArchivedArticle was, Article own, Article whole, @Nullable String of) {
        List<PagePart> parts = of == null ? whole.parts() : List.of();
        String wasOf = was.continuation() == null ? null : was.continuation().of();
        if (was.article().parts().equals(parts) && java.util.Objects.equals(wasOf, of)) return null;
        Article article = of == null ? whole : own;
        String home = was.continuation() == null ? null : was.continuation().homeRegion();
        boolean goesOn = of != null || !parts.isEmpty() || Continuations.marked(own);
        return new ArchivedArticle(
                article,
                was.newspaper(),
                was.date(),
                was.dateOrigin(),
                was.page(),
                was.position(),
                was.source(),
                was.url(),
                facts.pathsOf(article),
                goesOn ? new Continuation(own, of, home) : null);
    }

    private static Article own(ArchivedArticle archived) {
        return archived.continuation() == null
                ? archived.article()
                : archived.continuation().own();
    }

    private static SplitPage page(List<Held> articles) {
        ArchivedArticle one = articles.getFirst().article();
        String home = articles.stream()
                .map(held -> held.article().continuation())
                .map(c -> c == null ? null : c.homeRegion())
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(null);
        return new SplitPage(
                one.source(),
                one.newspaper(),
                one.date(),
                one.dateOrigin(),
                one.page(),
                home,
                articles.stream().map(held -> own(held.article())).toList(),
                List.of(),
                one.url());
    }
}
