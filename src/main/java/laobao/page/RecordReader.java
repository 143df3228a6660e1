package laobao.page;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import laobao.text.DateOrigin;
import org.jspecify.annotations.Nullable;

/** Articles that are split already: {@code .jsonl} or {@code .jsonl.gz}, UTF-8, an object a line. Read as a stream, in constant memory. */
final class RecordReader implements PageReader {
    /** Characters; an article has some thousand. More than a hundred lines are on their way at once. */
    private static final int LONGEST = (int) (TextReader.LARGEST / 4);

    @Override
    public boolean reads(String name) {
        return name.endsWith(".jsonl") || name.endsWith(".jsonl.gz");
    }

    @Override
    public Stream<Printed> read(PageFile file, Consumer<Problem> problems) throws IOException, UnreadableException {
        if (Files.size(file.path()) == 0) throw new UnreadableException("the file is empty");
        Imprint around = EditionFile.read(EditionFile.above(file.path())).or(PathImprint.of(file.path()));
        InputStream bytes = new BufferedInputStream(Files.newInputStream(file.path()), 1 << 16);
        try {
            if (file.path().toString().endsWith(".gz")) bytes = new GZIPInputStream(bytes, 1 << 16);
        } catch (IOException e) {
            bytes.close();
            throw new UnreadableException("it is named .gz but is not compressed by gzip");
        }
        // strict: a decoder made by hand reports what a reader made from a charset would silently replace
        Reader reader = new InputStreamReader(bytes, StandardCharsets.UTF_8.newDecoder());
        Lines lines = new Lines(reader, LONGEST);
        int[] line = {0};
        return Stream.<Lines.@Nullable Line>generate(() -> next(lines, line[0]))
                .takeWhile(Objects::nonNull)
                .<Printed>mapMulti((read, out) -> {
                    line[0]++;
                    if (read == null || read.text().isBlank()) return;
                    String source = file.source() + "#" + line[0];
                    try {
                        if (!read.isWhole())
                            throw new UnreadableException("it has " + read.length() + " characters; a line may have "
                                    + LONGEST + " with this much memory (-Xmx)");
                        out.accept(article(read.text(), source, file.options(), around));
                    } catch (UnreadableException e) {
                        problems.accept(Problem.of(source, e));
                    }
                })
                .onClose(() -> close(reader));
    }

    private static Lines.@Nullable Line next(Lines lines, int line) {
        try {
            return lines.next();
        } catch (CharacterCodingException e) {
            throw new UncheckedIOException(new IOException("not UTF-8 after line " + line, e));
        } catch (IOException e) {
            throw new UncheckedIOException(new IOException("breaks off after line " + line + ": " + e.getMessage(), e));
        }
    }

    private static void close(Reader reader) {
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ReadyArticle article(String text, String source, Imprint options, Imprint around)
            throws UnreadableException {
        JsonObject json;
        try {
            JsonElement element = JsonParser.parseString(text);
            if (!element.isJsonObject()) throw new UnreadableException("the line is no JSON object");
            json = element.getAsJsonObject();
        } catch (JsonParseException e) {
            throw new UnreadableException("the line is no JSON object");
        }
        String body = string(json, "body");
        if (body == null) throw new UnreadableException("it has no 'body'; each line needs one");
        Imprint own = Imprint.read(key -> string(json, key), "line", DateOrigin.FRONT_MATTER);
        return new ReadyArticle(
                source,
                options.or(own).or(around),
                string(json, "id"),
                string(json, "title"),
                string(json, "kicker"),
                string(json, "byline"),
                body,
                strings(json, "regions"),
                strings(json, "unions"),
                string(json, "url"));
    }

    private static @Nullable String string(JsonObject json, String key) throws UnreadableException {
        JsonElement value = json.get(key);
        if (value == null || value.isJsonNull()) return null;
        if (!value.isJsonPrimitive()) throw new UnreadableException("its '" + key + "' is no string");
        return value.getAsString().isBlank() ? null : value.getAsString();
    }

    private static @Nullable List<String> strings(JsonObject json, String key) throws UnreadableException {
        JsonElement value = json.get(key);
        if (value == null || value.isJsonNull()) return null;
        if (!value.isJsonArray()) throw new UnreadableException("its '" + key + "' is no list");
        return value.getAsJsonArray().asList().stream()
                .map(JsonElement::getAsString)
                .toList();
    }
}
