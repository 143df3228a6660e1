package laobao.text;

import java.text.BreakIterator;
import java.util.Locale;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.util.SegmentingTokenizerBase;

/** The tokens of Lucene's {@code HMMChineseTokenizer}, one for one, by {@link WordSegmenter}. */
final class WordTokenizer extends SegmentingTokenizerBase {
    private static final BreakIterator SENTENCES = BreakIterator.getSentenceInstance(Locale.ROOT);

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offsets = addAttribute(OffsetAttribute.class);
    private final WordSegmenter segmenter = new WordSegmenter();
    private int words;
    private int next;

    WordTokenizer() {
        super((BreakIterator) SENTENCES.clone());
    }

    @Override
    public void reset() throws java.io.IOException {
        super.reset();
        words = next = 0;
    }

    @Override
    protected void setNextSentence(int start, int end) {
        words = segmenter.cut(buffer, start, end);
        next = 0;
    }

    @Override
    protected boolean incrementWord() {
        if (next == words) return false;
        int start = segmenter.start(next);
        int end = segmenter.end(next);
        clearAttributes();
        write(segmenter.kind(next), start, end);
        offsets.setOffset(correctOffset(offset + start), correctOffset(offset + end));
        next++;
        return true;
    }

    /** As smartcn writes them: letters small and of half width, every punctuation mark a comma, a word without the spaces in it. */
    private void write(byte kind, int start, int end) {
        if (kind == WordSegmenter.DELIMITER) {
            term.append(',');
            return;
        }
        char[] out = term.resizeBuffer(end - start);
        int length = 0;
        for (int i = start; i < end; i++) {
            char c = buffer[i];
            switch (kind) {
                case WordSegmenter.HAN -> {
                    if (WordSegmenter.kind(c) != WordSegmenter.SPACE) out[length++] = c;
                }
                case WordSegmenter.LETTERS, WordSegmenter.DIGITS -> {
                    char half = c >= '０' ? (char) (c - '０' + '0') : c;
                    out[length++] = 'A' <= half && half <= 'Z' ? (char) (half + 'a' - 'A') : half;
                }
                default -> out[length++] = c;
            }
        }
        term.setLength(length);
    }
}
