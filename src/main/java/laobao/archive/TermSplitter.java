package laobao.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
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

    private final WordsAnalyzer analyzer;

    /** @param analyzer what cuts Chinese into words */
    public TermSplitter(WordsAnalyzer analyzer) {
        this.analyzer = analyzer;
    }

    @Override
    public List<Term> apply(String typed) {
        List<String> telling = new ArrayList<>();
        List<String> all = new ArrayList<>();
        Matcher run = RUN.matcher(Folding.fold(typed));
        while (run.find()) split(run.group(), telling, all);
        return (telling.isEmpty() ? all : telling)
                .stream().distinct().map(text -> new Term(text, List.of())).toList();
    }

    private void split(String run, List<String> telling, List<String> all) {
        StringBuilder loose = new StringBuilder();
        for (String word : words(run)) {
            boolean stop = STOP.contains(word);
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

    private static void flush(StringBuilder loose, List<String> telling) {
        String text = loose.toString();
        loose.setLength(0);
        while (text.length() > 1 && STOP.contains(text.substring(text.length() - 1)) && !isNumber(text.substring(0, 1)))
            text = text.substring(0, text.length() - 1);
        if (text.codePointCount(0, text.length()) > 1 || (isNumber(text) && !text.isEmpty())) telling.add(text);
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
