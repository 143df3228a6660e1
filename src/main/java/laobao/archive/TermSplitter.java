package laobao.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import laobao.archive.QueryNode.Term;
import laobao.text.Folding;
import laobao.text.WordsAnalyzer;

/**
 * Finds the telling words in what was typed without quotes or spaces, a name or a whole question. Words that tell nothing (的, 哪家) are
 * left out as long as others stay. Characters that the dictionary makes no words of are taken together, since they are mostly names.
 * Every term is a piece of the text as typed, so an article that holds the whole text holds each of them. Safe for use by several
 * threads.
 */
public final class TermSplitter implements Function<String, List<Term>> {
    private static final Pattern RUN =
            Pattern.compile("[\\p{L}\\p{M}\\p{N}]+(?:[.:/-](?<=\\d.)(?=\\d)[\\p{L}\\p{M}\\p{N}]+)*");
    private static final Pattern PLAIN = Pattern.compile("[a-z0-9]+(?:[.:/-][a-z0-9]+)*");
    private static final Set<String> STOP = stopwords();

    /** How long a run of single characters is taken for a name. */
    private static final int LOOSE = 4;

    /** What the name of a division ends with. */
    private static final String DIVISION = "省市县区旗州盟";

    private final WordsAnalyzer analyzer;
    private final Variants variants;
    private final boolean expands;

    /**
     * @param analyzer what cuts Chinese into words
     * @param variants words that are kept whole, however the analyzer cuts them
     * @param expands whether each word is given its other forms
     */
    public TermSplitter(WordsAnalyzer analyzer, Variants variants, boolean expands) {
        this.analyzer = analyzer;
        this.variants = variants;
        this.expands = expands;
    }

    @Override
    public List<Term> apply(String typed) {
        List<String> telling = new ArrayList<>();
        List<String> all = new ArrayList<>();
        Matcher run = RUN.matcher(Folding.fold(typed));
        while (run.find()) split(run.group(), telling, all);
        return (telling.isEmpty() ? all : telling)
                .stream().distinct().map(this::term).toList();
    }

    private Term term(String text) {
        return new Term(text, expands ? variants.of(text) : List.of());
    }

    private void split(String run, List<String> telling, List<String> all) {
        StringBuilder loose = new StringBuilder();
        for (String word : joined(run, words(run))) {
            boolean stop = isStop(word);
            if (word.codePointCount(0, word.length()) == 1 || isNumber(word)) {
                if (stop && loose.isEmpty()) continue;
                loose.append(word);
                continue;
            }
            flush(loose, telling);
            if (!stop) telling.add(word);
        }
        flush(loose, telling);
        all.add(run);
    }

    /** Puts together again what the dictionary cut in two: the forms of variants, and 省总, 市总 for the union of a region. */
    private List<String> joined(String run, List<String> words) {
        BitSet edges = new BitSet();
        int at = 0;
        for (String word : words) {
            at = Math.max(at, run.indexOf(word, at));
            edges.set(at);
            at = Math.min(run.length(), at + word.length());
            edges.set(at);
        }
        edges.set(run.length());
        List<String> joined = new ArrayList<>();
        for (int start = 0; start < run.length(); ) {
            int end = variants.longestAt(run, start, edges::get);
            if (end < 0) end = edges.nextSetBit(start + 1);
            if (end < run.length()
                    && run.charAt(end) == '总'
                    && edges.get(end + 1)
                    && DIVISION.indexOf(run.charAt(end - 1)) >= 0) end++;
            joined.add(run.substring(start, end));
            start = end;
        }
        return joined;
    }

    /** A run of single characters: whole when short, since it is mostly a name; cut at words that tell nothing, and before numbers, when it is long. */
    private static void flush(StringBuilder loose, List<String> telling) {
        String text = loose.toString();
        loose.setLength(0);
        if (text.codePointCount(0, text.length()) <= LOOSE) {
            piece(text, telling);
            return;
        }
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            boolean stop = isStop(text.substring(i, i + 1));
            boolean number = i > 0 && isDigit(text.charAt(i)) && !isDigit(text.charAt(i - 1));
            if (!stop && !number) continue;
            piece(text.substring(start, i), telling);
            start = stop ? i + 1 : i;
        }
        piece(text.substring(start), telling);
    }

    private static void piece(String loose, List<String> telling) {
        String text = loose;
        while (text.length() > 1 && isStop(text.substring(text.length() - 1)) && !isNumber(text.substring(0, 1)))
            text = text.substring(0, text.length() - 1);
        if (text.codePointCount(0, text.length()) > 1 || isNumber(text)) telling.add(text);
    }

    /** Whether a word tells nothing of what is looked for. */
    static boolean isStop(String word) {
        return STOP.contains(word);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isNumber(String word) {
        return PLAIN.matcher(word).matches() && Character.isDigit(word.charAt(0));
    }

    /** Latin words and numbers whole, Chinese by the dictionary. */
    private List<String> words(String run) {
        List<String> words = new ArrayList<>();
        Matcher plain = PLAIN.matcher(run);
        int at = 0;
        while (plain.find()) {
            if (plain.start() > at) words.addAll(analyzer.words(run.substring(at, plain.start())));
            words.add(plain.group());
            at = plain.end();
        }
        if (at < run.length()) words.addAll(analyzer.words(run.substring(at)));
        return words;
    }

    private static Set<String> stopwords() {
        try (InputStream in =
                Objects.requireNonNull(TermSplitter.class.getResourceAsStream("stopwords.txt"), "stopwords.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> List.of(line.split(" ", -1)).stream())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
