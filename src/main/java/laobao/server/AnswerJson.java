package laobao.server;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import laobao.archive.FacetCount;
import laobao.archive.Hit;
import laobao.archive.Piece;
import laobao.archive.SearchResult;
import laobao.archive.TermCount;
import laobao.article.Byline;

/**
 * The answer to a search as JSON, to the byte as {@link Json} has everything else, but written without reflection: of all that is answered it alone is
 * asked for often and long, and takes a quarter of the time so. For use once.
 */
final class AnswerJson {
    private static final byte[] VALUE = ascii("{\"value\":");
    private static final byte[] COUNT = ascii(",\"count\":");
    private static final byte[] CHILDREN = ascii(",\"children\":[");
    private static final byte[] MORE = ascii("],\"hasMore\":true}");
    private static final byte[] NO_MORE = ascii("]}");
    private static final byte[] TEXT = ascii("{\"text\":");
    private static final byte[] HIT = ascii(",\"hit\":true}");
    private static final byte[] NO_HIT = ascii(",\"hit\":false}");

    private final JsonText out;

    private AnswerJson(JsonText out) {
        this.out = out;
    }

    static void write(SearchResult answer, JsonText out) {
        new AnswerJson(out).answer(answer);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private interface Writing<T> {
        void write(T value);
    }

    private void answer(SearchResult answer) {
        name("{\"total\":").number(answer.total());
        name(",\"hits\":");
        list(answer.hits(), this::hit);
        name(",\"more\":");
        list(answer.more(), this::hit);
        String before = ",\"facets\":{";
        for (Map.Entry<String, List<FacetCount>> facet : answer.facets().entrySet()) {
            name(before).string(facet.getKey());
            name(":");
            list(facet.getValue(), this::count);
            before = ",";
        }
        if (answer.facets().isEmpty()) name(before);
        name("},\"next\":").string(answer.next());
        name(",\"query\":").write(Json.write(answer.query()));
        name(",\"partial\":").flag(answer.partial());
        name(",\"tookMillis\":").number(answer.tookMillis());
        name(",\"withoutHits\":");
        list(answer.withoutHits(), this::term);
        name(",\"didYouMean\":");
        list(answer.didYouMean(), out::string);
        name("}");
    }

    private void count(FacetCount count) {
        out.bytes(VALUE).string(count.value());
        out.bytes(COUNT).number(count.count());
        out.bytes(CHILDREN);
        boolean isFirst = true;
        for (FacetCount child : count.children()) {
            if (!isFirst) out.write(',');
            isFirst = false;
            count(child);
        }
        out.bytes(count.hasMore() ? MORE : NO_MORE);
    }

    private void hit(Hit hit) {
        name("{\"id\":").string(hit.id());
        name(",\"title\":").string(hit.title());
        name(",\"kicker\":").string(hit.kicker());
        name(",\"newspaper\":").string(hit.newspaper());
        name(",\"date\":").string(hit.date() == null ? null : hit.date().toString());
        name(",\"page\":");
        if (hit.page() == null) out.string(null);
        else out.number(hit.page());
        name(",\"column\":").string(hit.column());
        name(",\"genre\":").string(hit.genre().label());
        name(",\"byline\":");
        list(hit.byline(), this::author);
        name(",\"regions\":");
        list(hit.regions(), out::string);
        name(",\"unions\":");
        list(hit.unions(), out::string);
        name(",\"copies\":").number(hit.copies());
        name(",\"score\":").write(Float.toString(hit.score()));
        name(",\"highlights\":{\"title\":");
        list(hit.highlights().title(), this::piece);
        name(",\"body\":");
        list(hit.highlights().body(), passage -> list(passage, this::piece));
        name("}}");
    }

    private void author(Byline author) {
        name("{\"role\":").string(author.role());
        name(",\"name\":").string(author.name());
        name("}");
    }

    private void piece(Piece piece) {
        out.bytes(TEXT).string(piece.text());
        out.bytes(piece.hit() ? HIT : NO_HIT);
    }

    private void term(TermCount term) {
        name("{\"text\":").string(term.text());
        out.bytes(COUNT).number(term.count());
        name("}");
    }

    private <T> void list(List<T> values, Writing<T> writing) {
        out.write('[');
        for (int i = 0; i < values.size(); i++) {
            if (i > 0) out.write(',');
            writing.write(values.get(i));
        }
        out.write(']');
    }

    private JsonText name(String marks) {
        out.write(marks, 0, marks.length());
        return out;
    }
}
