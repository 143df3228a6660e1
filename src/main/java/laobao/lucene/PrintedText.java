package laobao.lucene;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import laobao.article.Article;
import laobao.article.Passage;

/**
 * What is printed of an article, without what its body says again: a line that is a passage of the body is kept as the passage's number.
 * That is nearly all of it, and would double the archive.
 */
final class PrintedText {
    private static final char NUMBER = '\u0001';
    /** Before a line that begins like a number or like this. */
    private static final char AS_IT_IS = '\u0002';

    private PrintedText() {}

    static String shorten(Article article) {
        List<Passage> body = article.body();
        Map<String, Integer> numbers = new HashMap<>();
        for (int i = body.size() - 1; i >= 0; i--) numbers.put(body.get(i).text(), i);
        StringJoiner lines = new StringJoiner("\n");
        for (String line : article.printed().split("\n", -1)) {
            Integer number = numbers.get(line);
            if (number != null) lines.add(NUMBER + String.valueOf(number));
            else if (line.isEmpty() || line.charAt(0) > AS_IT_IS) lines.add(line);
            else lines.add(AS_IT_IS + line);
        }
        return lines.toString();
    }

    /** @param article one with the body that it was shortened by */
    static String expand(String shortened, Article article) {
        StringJoiner lines = new StringJoiner("\n");
        for (String line : shortened.split("\n", -1)) {
            char first = line.isEmpty() ? ' ' : line.charAt(0);
            if (first == NUMBER)
                lines.add(
                        article.body().get(Integer.parseInt(line.substring(1))).text());
            else lines.add(first == AS_IT_IS ? line.substring(1) : line);
        }
        return lines.toString();
    }
}
