package laobao.server;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import laobao.archive.ArchivedArticle;
import laobao.article.Article;
import org.jspecify.annotations.Nullable;

/** Writes articles one after the other in an {@link ExportFormat}, in constant memory. Closing it does not close the stream. For one thread. */
public final class ExportWriter implements Closeable {
    private static final List<String> COLUMNS = List.of(
            "id",
            "title",
            "kicker",
            "subtitle",
            "newspaper",
            "date",
            "page",
            "column",
            "genre",
            "byline",
            "regions",
            "unions",
            "copies",
            "url",
            "text");

    private final ExportFormat format;
    private final Function<String, String> addressOfId;
    private final LocalDate today = Citation.today();
    private final Writer out;
    private final @Nullable CsvWriter csv;

    /** @param addressOfId where the article of an id can be read, for citations */
    public ExportWriter(ExportFormat format, OutputStream stream, Function<String, String> addressOfId) {
        this.format = format;
        this.addressOfId = addressOfId;
        this.out = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
        if (format == ExportFormat.CSV) {
            try {
                out.write('\uFEFF');
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            csv = CsvWriter.builder().build(out);
            csv.writeRecord(COLUMNS);
        } else {
            csv = null;
        }
    }

    /** Writes one article. */
    public void write(ArchivedArticle archived) throws IOException {
        if (csv != null) csv.writeRecord(row(archived));
        else if (format == ExportFormat.JSONL) out.write(Json.write(Json.article(archived)) + "\n");
        else {
            Citation style = format == ExportFormat.RIS ? Citation.RIS : Citation.BIBTEX;
            out.write(style.cite(archived, addressOfId.apply(archived.article().id()), today) + "\n");
        }
    }

    @Override
    public void close() throws IOException {
        if (csv != null) csv.flush();
        out.flush();
    }

    private static List<String> row(ArchivedArticle archived) {
        Article a = archived.article();
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(a.id());
        cells.add(a.title());
        cells.add(a.kicker());
        cells.add(a.subtitle());
        cells.add(archived.newspaper());
        cells.add(archived.date());
        cells.add(archived.page());
        cells.add(a.column());
        cells.add(a.genre().label());
        cells.add(a.byline().stream().map(b -> b.role() + " " + b.name()).collect(Collectors.joining("; ")));
        cells.add(String.join("; ", a.regions()));
        cells.add(String.join("; ", a.unions()));
        cells.add(a.copies());
        cells.add(archived.url());
        cells.add(a.body().stream().map(p -> p.text()).collect(Collectors.joining("\n")));
        return cells.stream()
                .map(cell -> cell == null ? "" : disarm(cell.toString()))
                .toList();
    }

    /**
     * A spreadsheet runs a cell that begins with one of these as a formula; an apostrophe before it keeps it text.
     *
     * @see <a href="https://owasp.org/www-community/attacks/CSV_Injection">OWASP, CSV Injection</a>
     */
    static String disarm(String cell) {
        return !cell.isEmpty() && "=+-@\t\r\n＝＋－＠".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
