package laobao.lucene;

import java.util.Locale;
import laobao.archive.FacetField;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;

/** Every field of the index. An index with other fields has another {@link #FORMAT}. */
final class Fields {
    /** The version of this list, kept in each commit. */
    static final int FORMAT = 6;

    /** Under which key a commit keeps the format. */
    static final String FORMAT_KEY = "laobao.format";

    /** Under which key a commit keeps the {@link laobao.archive.Phrases} of the archive. */
    static final String PHRASES_KEY = "laobao.phrases";

    /** The article's id: term and value. */
    static final String ID = "id";
    /** The file it was read from, also on the record that the archive keeps of each file. */
    static final String SOURCE = "source";
    /** Which writing of its source it belongs to. */
    static final String BATCH = "batch";
    /** On the record of a file: the fingerprint it was written with; stored. */
    static final String FINGERPRINT = "fingerprint";
    /** {@link #ARTICLE}, {@link #FILE} or {@link #PART}. */
    static final String KIND = "kind";

    static final String ARTICLE = "article";
    static final String FILE = "file";
    /** A later part of an article that another page has the whole of: kept, never found. */
    static final String PART = "part";

    /** Ids that an article was known by before: terms. */
    static final String ALIAS = "alias";
    /** On articles that go on from page to page: the newspaper and day; term. */
    static final String EDITION = "edition";

    /** The article as JSON, but for what is {@link #PRINTED}; stored. */
    static final String JSON = "json";
    /** All that is printed of the article, as {@link PrintedText} shortens it; stored. */
    static final String PRINTED = "printed";
    /** Pairs of characters of headline and body, with positions: what literal search asks. */
    static final String PAIRS = "pairs";
    /** Characters of headline and body. */
    static final String CHARS = "chars";
    /** Words of headline and body, for ranking. */
    static final String WORDS = "words";
    /** Pairs of characters of the headline. */
    static final String TITLE_PAIRS = "title.pairs";
    /** Characters of the headline. */
    static final String TITLE_CHARS = "title.chars";
    /** How the headline begins, as {@link laobao.archive.HeadlineStart} has it: terms. */
    static final String TITLE_START = "title.start";
    /** The names on a region's path, each alone. */
    static final String REGION_NAMES = "region.names";
    /** First day of publication, in days since 1970: point and value. */
    static final String FIRST = "first";
    /** The date to the precision known, as {@link Days}: value. */
    static final String DATE = "day";
    /** Last day that it may have been published, in days since 1970: point. */
    static final String LAST = "last";
    /** The page number: point. */
    static final String PAGE = "page";

    /** The keys of the article's {@link laobao.archive.Sketch}: values. */
    static final String SKETCH = "sketch";
    /** Which story it is of, where it has reprints: value, the only one that changes after writing. 0, or none, where it has none. */
    static final String STORY = "story";
    /** How often it stands on its page, where that is more than once: value. */
    static final String COPIES = "copies";

    /** Terms with frequencies but no positions. */
    static final FieldType FREQUENCIES = type(IndexOptions.DOCS_AND_FREQS, false);
    /** Terms with positions. */
    static final FieldType POSITIONS = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, false);
    /** Terms alone. */
    static final FieldType PRESENCE = type(IndexOptions.DOCS, true);

    private Fields() {}

    /** The terms and values of a facet. A union's terms hold its bare name too. */
    static String of(FacetField field) {
        return field.name().toLowerCase(Locale.ROOT);
    }

    private static FieldType type(IndexOptions options, boolean omitNorms) {
        FieldType type = new FieldType();
        type.setTokenized(true);
        type.setIndexOptions(options);
        type.setOmitNorms(omitNorms);
        type.freeze();
        return type;
    }
}
