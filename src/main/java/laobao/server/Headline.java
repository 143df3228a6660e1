package laobao.server;

import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Headlines that are broken, where they need more than one line, after a clause rather than in a word. */
final class Headline {
    private static final Pattern BETWEEN_CLAUSES = Pattern.compile("(?<=[，：；、！？。…—])(?![，：；、！？。…—”’」』）])|(?<=[ 　])");

    private Headline() {}

    /** Writes a headline into an element. */
    static void write(Element heading, String printed) {
        String text = Punctuation.wide(printed);
        String[] clauses = BETWEEN_CLAUSES.split(text, 0);
        if (clauses.length < 2) heading.appendText(text);
        else
            for (String clause : clauses)
                heading.appendElement("span").addClass("clause").text(clause);
    }
}
