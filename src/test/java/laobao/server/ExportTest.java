package laobao.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.google.gson.JsonParser;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.StringReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import laobao.archive.ArchivedArticle;
import laobao.archive.Scan;
import laobao.archive.SearchRequest;
import laobao.article.Article;
import laobao.article.Genre;
import laobao.text.PartialDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** Whole result lists: as files and as feeds. */
class ExportTest {
    private static final String FORMULA = "=HYPERLINK(\"http://evil.example\",\"点我\")";
    private static Server server;
    private static Visitor visitor;

    @BeforeAll
    static void start() {
        List<ArchivedArticle> articles = new ArrayList<>();
        for (int i = 0; i < 250; i++)
            articles.add(Samples.archived(
                    Samples.article(
                            String.format("e%03d", i), i == 7 ? FORMULA : "第" + i + "篇", null, "山东省/青岛市", Genre.NEWS),
                    new PartialDate(2000 + i % 20, 1 + i % 12, 1 + i % 28),
                    1));
        server = Server.start(new MemoryArchive(articles), new ServerOptions("127.0.0.1", 0));
        visitor = new Visitor(server);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "csv, text/csv, csv",
        "jsonl, application/jsonl, jsonl",
        "bibtex, application/x-bibtex, bib",
        "ris, application/x-research-info-systems, ris"
    })
    void everyFormatHoldsEveryHitAndSaysWhatWasAsked(String format, String type, String extension) throws Exception {
        HttpResponse<String> export = visitor.get("/api/v1/export?from=2010&format=" + format);
        assertThat(export.statusCode()).isEqualTo(200);
        assertThat(export.headers().firstValue("Content-Type").orElseThrow()).startsWith(type);
        assertThat(export.headers().firstValue("Content-Disposition").orElseThrow())
                .endsWith("." + extension + "\"");
        assertThat(export.headers().firstValue("Laobao-Query")).hasValue("from=2010&format=" + format);
        assertThat(export.headers().firstValue("Laobao-Generation"))
                .get()
                .asString()
                .containsOnlyDigits();
        long total = visitor.json("/api/v1/search?from=2010").get("total").getAsLong();
        assertThat(export.headers().firstValue("Laobao-Total")).hasValue(String.valueOf(total));
        assertThat(rows(format, export.body())).isEqualTo(total).isEqualTo(120);
    }

    private static long rows(String format, String body) throws Exception {
        return switch (format) {
            case "csv" -> records(body).size();
            case "jsonl" ->
                body.lines()
                        .filter(line -> JsonParser.parseString(line).isJsonObject())
                        .count();
            case "bibtex" ->
                body.lines().filter(line -> line.startsWith("@article{")).count();
            default -> body.lines().filter(line -> line.equals("ER  - ")).count();
        };
    }

    private static List<NamedCsvRecord> records(String body) throws Exception {
        assertThat(body).startsWith("\uFEFF");
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(body.substring(1))) {
            return reader.stream().toList();
        }
    }

    @Test
    void aSpreadsheetRunsNoCell() throws Exception {
        List<NamedCsvRecord> records = records(visitor.get("/api/v1/export").body());
        assertThat(records.stream()
                        .filter(r -> r.getField("id").equals("e007"))
                        .findFirst()
                        .orElseThrow()
                        .getField("title"))
                .isEqualTo("'" + FORMULA);
        for (NamedCsvRecord r : records)
            assertThat(r.getFields())
                    .noneMatch(cell -> cell.startsWith("=") || cell.startsWith("+") || cell.startsWith("@"));
    }

    @Test
    void aFormatThatIsNoneIsRefused() throws Exception {
        assertThat(visitor.get("/api/v1/export?format=xls").body()).contains("csv, jsonl, bibtex, ris");
        assertThat(visitor.get("/api/v1/export?size=3").statusCode()).isEqualTo(400);
    }

    @Test
    void theHeadOfAnExportCostsNoExport() throws Exception {
        HttpResponse<String> head = visitor.ask("HEAD", "/api/v1/export");
        assertThat(head.headers().firstValue("Laobao-Total")).hasValue("250");
        assertThat(head.body()).isEmpty();
    }

    @Test
    void aFeedIsReadBackNewestFirst() throws Exception {
        HttpResponse<String> response = visitor.get("/api/v1/feed?q=%E9%9D%92%E5%B2%9B&genre=news&collapse=false");
        assertThat(response.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/atom+xml");
        SyndFeed feed = new SyndFeedInput().build(new StringReader(response.body()));
        assertThat(feed.getFeedType()).isEqualTo("atom_1.0");
        assertThat(feed.getTitle()).isEqualTo("劳报:青岛");
        assertThat(feed.getEntries()).hasSize(50);
        assertThat(feed.getEntries().getFirst().getUri()).startsWith("urn:laobao:article:e");
        assertThat(feed.getEntries().getFirst().getLink()).startsWith(server.address() + "/articles/e");
        var dates = feed.getEntries().stream()
                .map(e -> e.getUpdatedDate().toInstant())
                .toList();
        assertThat(dates).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(feed.getEntries().stream().map(e -> e.getUri()).distinct()).hasSize(50);
        String etag = response.headers().firstValue("ETag").orElseThrow();
        assertThat(visitor.get("/api/v1/feed?q=%E9%9D%92%E5%B2%9B&genre=news&collapse=false", "If-None-Match", etag)
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void aCommitThatBringsNothingNewWakesNoReaderOfTheFeed() throws Exception {
        AtomicLong generation = new AtomicLong(1);
        MemoryArchive growing = new MemoryArchive(Samples.articles()) {
            @Override
            public long generation() {
                return generation.get();
            }
        };
        try (Server server = Server.start(growing, new ServerOptions("127.0.0.1", 0))) {
            Visitor visitor = new Visitor(server);
            String tag =
                    visitor.get("/api/v1/feed").headers().firstValue("ETag").orElseThrow();
            generation.set(2);
            assertThat(visitor.get("/api/v1/feed", "If-None-Match", tag).statusCode())
                    .isEqualTo(304);
        }
    }

    /** A server that held what it writes would never begin to answer, nor end once its reader has gone. */
    @ParameterizedTest
    @Timeout(60)
    @ValueSource(strings = {"csv", "jsonl", "bibtex", "ris"})
    void anExportOfAnyLengthIsWrittenAsItIsReadAndEndsWithItsReader(String format) throws Exception {
        CountDownLatch closed = new CountDownLatch(1);
        ListAppender<ILoggingEvent> written = new ListAppender<>();
        written.start();
        Logger log = (Logger) LoggerFactory.getLogger("laobao.server");
        log.addAppender(written);
        ArchivedArticle same = Samples.articles().getFirst();
        MemoryArchive endless = new MemoryArchive(List.of()) {
            @Override
            public Scan scan(SearchRequest request) {
                return new Scan() {
                    @Override
                    public long total() {
                        return Long.MAX_VALUE;
                    }

                    @Override
                    public long generation() {
                        return 1;
                    }

                    @Override
                    public ArchivedArticle next() {
                        return same;
                    }

                    @Override
                    public void close() {
                        closed.countDown();
                    }
                };
            }
        };
        try (Server server = Server.start(endless, new ServerOptions("127.0.0.1", 0))) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
                socket.getOutputStream()
                        .write(("GET /api/v1/export?format=" + format + " HTTP/1.1\r\nHost: x\r\n\r\n")
                                .getBytes(UTF_8));
                assertThat(socket.getInputStream().readNBytes(1 << 20)).hasSize(1 << 20);
            }
            closed.await();
        } finally {
            log.detachAppender(written);
        }
        assertThat(written.list)
                .as("a visitor who goes away is no fault")
                .noneMatch(event -> event.getLevel() == Level.ERROR);
    }

    @Test
    void halfAnExportDoesNotLookWhole() throws Exception {
        MemoryArchive failing = new MemoryArchive(Samples.articles()) {
            @Override
            public Scan scan(SearchRequest request) throws IOException {
                Scan whole = super.scan(request);
                return new Scan() {
                    @Override
                    public long total() {
                        return whole.total();
                    }

                    @Override
                    public long generation() {
                        return whole.generation();
                    }

                    @Override
                    public @org.jspecify.annotations.Nullable ArchivedArticle next() throws IOException {
                        ArchivedArticle one = whole.next();
                        if (one == null || one.article().id().equals("a140"))
                            throw new IllegalStateException("the disk is gone");
                        // Long enough that the answer has begun when it fails.
                        return padded(one);
                    }

                    @Override
                    public void close() throws IOException {
                        whole.close();
                    }
                };
            }
        };
        try (Server broken = Server.start(failing, new ServerOptions("127.0.0.1", 0))) {
            for (String format : List.of("csv", "jsonl", "bibtex", "ris"))
                for (String encoding : List.of("identity", "gzip"))
                    assertThat(looksWhole(new Visitor(broken), format, encoding))
                            .as(format + " " + encoding)
                            .isFalse();
            assertThat(looksWhole(new Visitor(server), "csv", "gzip")).isTrue();
        }
    }

    private static boolean looksWhole(Visitor visitor, String format, String encoding) throws InterruptedException {
        try {
            return visitor.get("/api/v1/export?format=" + format, "Accept-Encoding", encoding)
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private static ArchivedArticle padded(ArchivedArticle one) {
        Article a = one.article();
        Article longer = new Article(
                a.id(),
                a.title(),
                a.kicker(),
                a.subtitle(),
                a.column(),
                a.genre(),
                a.byline(),
                a.summary(),
                a.body(),
                "劳".repeat(10_000),
                a.regions(),
                a.unions(),
                a.copies(),
                a.confidence());
        return Samples.archived(longer, new PartialDate(2020, 1, 1), 1);
    }
}
