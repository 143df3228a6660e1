package laobao.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import laobao.archive.QueryNode;
import laobao.archive.QueryParser;
import laobao.archive.TermSplitter;
import laobao.archive.Variants;
import laobao.article.SplitPage;
import laobao.article.Splitter;
import laobao.facts.FactFinder;
import laobao.page.Imprint;
import laobao.page.PageFile;
import laobao.page.PageFiles;
import laobao.page.Printed;
import laobao.page.ReadyArticle;
import laobao.text.Folded;
import laobao.text.WordsAnalyzer;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The parts of Laobao by JMH, on the pages of the sample, or of any folder ({@code -jvmArgsAppend -Dlaobao.pages=FOLDER}), and on 200 made
 * articles; each figure is for all of them once.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class Parts {
    private static final int ARTICLES = 200;

    private final Splitter splitter = new Splitter();
    private final FactFinder facts = new FactFinder();
    private final WordsAnalyzer words = new WordsAnalyzer();
    private final Analyzer smartcn = new SmartChineseAnalyzer();
    private final QueryParser parser = new QueryParser(new TermSplitter(words, Variants.shipped(), true));
    private final List<Printed> pages = new ArrayList<>();
    private final List<SplitPage> articles = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    private final List<String> queries = new ArrayList<>();

    /** Reads the sample's pages and makes the articles. */
    @Setup
    public void read() throws Exception {
        for (PageFile file :
                PageFiles.of(List.of(Path.of(System.getProperty("laobao.pages", "src/main/resources/sample"))), Imprint.UNKNOWN, problem -> {}))
            try (var printed = file.read(problem -> {})) {
                pages.addAll(printed.toList());
            }
        Figures figures = Figures.shipped();
        Generator generator = new Generator(figures, 7);
        for (int i = 0; i < ARTICLES; i++) {
            Made.Line line = generator.article(i).line();
            texts.add(line.title() + "\n" + line.body());
            articles.add(splitter.split(new ReadyArticle(
                    line.id(),
                    Imprint.UNKNOWN,
                    line.id(),
                    line.title(),
                    null,
                    line.byline(),
                    line.body(),
                    null,
                    null,
                    null)));
        }
        for (Asked asked : Asked.mixed(ARTICLES, figures, generator, 10_000, 7)) queries.add(asked.text());
    }

    /** Pages into articles. */
    @Benchmark
    public List<SplitPage> splitter() {
        return pages.stream().map(splitter::split).toList();
    }

    /** Regions, unions and dates of articles. */
    @Benchmark
    public List<SplitPage> facts() {
        return articles.stream().map(facts::find).toList();
    }

    /** Laobao's words. */
    @Benchmark
    public long words() {
        return tokens(words);
    }

    /** The same words by Lucene's smartcn. */
    @Benchmark
    public long wordsBySmartcn() {
        return tokens(smartcn);
    }

    /** Characters as literal search compares them. */
    @Benchmark
    public long folding() {
        long characters = 0;
        for (String text : texts) characters += Folded.of(text).length();
        return characters;
    }

    /** Queries as typed into trees. */
    @Benchmark
    public List<QueryNode> queryParser() {
        return queries.stream().map(parser::parse).toList();
    }

    private long tokens(Analyzer analyzer) {
        long tokens = 0;
        for (String text : texts)
            try (TokenStream stream = analyzer.tokenStream("body", text)) {
                stream.reset();
                while (stream.incrementToken()) tokens++;
                stream.end();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        return tokens;
    }
}
