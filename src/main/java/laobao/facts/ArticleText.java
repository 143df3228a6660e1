package laobao.facts;

import laobao.article.Article;
import laobao.article.Fact;
import laobao.article.Passage;
import org.jspecify.annotations.Nullable;

/**
 * An article as one text to search: headline lines first, then the body, a line feed between pieces.
 *
 * @param text all of it
 * @param headEnd where the headline lines end, 0 when there are none
 * @param bodyStart where the first paragraph of the body begins
 * @param leadEnd where the first sentence of the body ends
 */
record ArticleText(String text, int headEnd, int bodyStart, int leadEnd) {
    private static final int AROUND = 12;
    private static final String STOPS = "。！？!?\n";

    static ArticleText of(Article article) {
        StringBuilder text = new StringBuilder();
        add(text, article.kicker());
        add(text, article.title());
        add(text, article.subtitle());
        int headEnd = text.length();
        add(text, article.summary());
        int bodyStart = text.length();
        for (Passage passage : article.body()) add(text, passage.text());
        return new ArticleText(text.toString(), headEnd, bodyStart, sentenceEnd(text, headEnd));
    }

    private static void add(StringBuilder text, @Nullable String piece) {
        if (piece != null) text.append(piece).append('\n');
    }

    private static int sentenceEnd(CharSequence text, int from) {
        for (int i = from; i < text.length(); i++) if (STOPS.indexOf(text.charAt(i)) >= 0) return i + 1;
        return text.length();
    }

    /** The character at a place, a line feed outside the text. */
    char at(int i) {
        return i >= 0 && i < text.length() ? text.charAt(i) : '\n';
    }

    boolean starts(String word, int at) {
        return text.startsWith(word, at);
    }

    boolean endsBefore(String word, int at) {
        return text.startsWith(word, at - word.length());
    }

    /** In which part of the article a place of the text lies. */
    Fact.Where where(int at) {
        return at < headEnd ? Fact.Where.TITLE : at < leadEnd ? Fact.Where.LEAD : Fact.Where.BODY;
    }

    /** In which paragraph of the body a place of the text lies, from 1; 0 before the body. */
    int paragraph(int at) {
        if (at < bodyStart) return 0;
        int paragraph = 1;
        for (int feed = text.indexOf('\n', bodyStart); feed >= 0 && feed < at; feed = text.indexOf('\n', feed + 1))
            paragraph++;
        return paragraph;
    }

    /** What is printed around a stretch, within its line. */
    String around(int start, int end) {
        int from = start;
        while (from > 0 && start - from < AROUND && text.charAt(from - 1) != '\n') from--;
        int to = end;
        while (to < text.length() && to - end < AROUND && text.charAt(to) != '\n') to++;
        return text.substring(from, to);
    }
}
