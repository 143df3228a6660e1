package laobao.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import laobao.article.GoldPage.GoldArticle;
import org.jspecify.annotations.Nullable;

/**
 * An article of gold as material to compose other pages of.
 *
 * @param title its headline
 * @param kicker the line above it
 * @param column the label it stands under
 * @param summary the abstract box
 * @param body its paragraphs, the first without its lead
 * @param certain whether all of the body is known to be paragraphs; else there may be crossheads and bylines among them
 */
record Story(
        String title,
        @Nullable String kicker,
        @Nullable String column,
        @Nullable String summary,
        List<String> body,
        boolean certain) {
    private static final Pattern LEAD = Pattern.compile(
            "^[▲△]?\\s*(?:本报|新华社|据新华社|本台)[^，。,]{0,18}?(?:讯|电|消息)[\\s　]*(?:[（(][^（()）]{2,40}[）)])?[\\s　：:]*(?:记者\\p{IsHan}{2,12}报道[：:])?");
    private static final int TITLE = 36;
    private static final int PROSE = 40;

    /** The stories of a page; what does not show where its headline ends is left out. */
    static List<Story> of(GoldPage page) {
        List<Story> stories = new ArrayList<>();
        for (GoldArticle article : page.articles()) {
            Story story = article.textOnly() ? ofPrinted(article.printed()) : ofParts(article);
            if (story != null) stories.add(story);
        }
        return stories;
    }

    private static @Nullable Story ofParts(GoldArticle article) {
        List<String> body = new ArrayList<>();
        for (Passage passage : article.body()) if (passage.type() == Passage.Type.PARAGRAPH) body.add(passage.text());
        if (article.title() == null || body.isEmpty()) return null;
        return new Story(article.title(), article.kicker(), article.column(), article.summary(), leadless(body), true);
    }

    private static @Nullable Story ofPrinted(@Nullable String printed) {
        List<String> lines = printed == null ? List.of() : printed.lines().toList();
        if (lines.size() < 2 || lines.get(0).length() > TITLE || lines.get(1).length() < PROSE) return null;
        if (!Signs.of(lines.get(0)).titleLike()) return null;
        return new Story(lines.get(0), null, null, null, leadless(lines.subList(1, lines.size())), false);
    }

    private static List<String> leadless(List<String> body) {
        List<String> all = new ArrayList<>(body);
        String first = LEAD.matcher(all.get(0)).replaceFirst("");
        if (first.length() >= 10) all.set(0, first);
        return all;
    }

    /** Its first sentences, up to about so many characters. */
    String opening(int most) {
        String text = body.getFirst();
        int end = 0;
        for (int i = 0; i < text.length() && (end == 0 || i < most); i++)
            if ("。！？".indexOf(text.charAt(i)) >= 0) end = i + 1;
        if (end > 0 && end < text.length() && "”’」』".indexOf(text.charAt(end)) >= 0) end++;
        return end == 0 ? text : text.substring(0, end);
    }

    /** Something between two marks of its text of so many characters, or null. */
    @Nullable
    String clause(int least, int most, Random random) {
        for (int tries = 0; tries < 8; tries++) {
            String text = body.get(random.nextInt(body.size()));
            int from = random.nextInt(text.length());
            while (from > 0 && !mark(text.charAt(from - 1))) from--;
            int to = from;
            while (to < text.length() && !mark(text.charAt(to))) to++;
            String clause = text.substring(from, to).strip();
            if (clause.length() >= least && clause.length() <= most && Character.isLetter(clause.charAt(0)))
                return clause;
        }
        return null;
    }

    private static boolean mark(char c) {
        return "，。、；：！？“”‘’（）《》,;:!?()—…·「」『』【】".indexOf(c) >= 0;
    }
}
