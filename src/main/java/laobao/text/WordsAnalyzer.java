package laobao.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.FilteringTokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * The words of a Chinese text by a hidden Markov model (those of Lucene's smartcn), Latin words and numbers whole, punctuation dropped. Expects
 * text that is {@link Folding folded}. Safe for use by several threads.
 */
public final class WordsAnalyzer extends Analyzer {
    @Override
    protected TokenStreamComponents createComponents(String field) {
        Tokenizer words = new WordTokenizer();
        return new TokenStreamComponents(words, new LettersOnly(words));
    }

    /** The words of a short text such as a query, in order. */
    public List<String> words(String text) {
        List<String> words = new ArrayList<>();
        try (TokenStream stream = tokenStream("", Folding.fold(text))) {
            CharTermAttribute term = stream.getAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) words.add(term.toString());
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    /** Drops what holds neither a letter nor a digit. */
    private static final class LettersOnly extends FilteringTokenFilter {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

        LettersOnly(TokenStream in) {
            super(in);
        }

        @Override
        protected boolean accept() {
            return Character.isLetterOrDigit(Character.codePointAt(term, 0))
                    || Character.isHighSurrogate(term.charAt(0));
        }
    }
}
