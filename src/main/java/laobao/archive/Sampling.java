package laobao.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import laobao.article.Passage;
import org.jspecify.annotations.Nullable;

/** Strings of letters taken at random from articles that pass by, each article as likely as any other (reservoir sampling). */
public final class Sampling {
    private static final int LONGEST = 8;

    private final int most;
    private final RandomGenerator random;
    private final List<String> strings = new ArrayList<>();
    private long seen;

    /** @param most how many strings */
    public Sampling(int most, RandomGenerator random) {
        this.most = most;
        this.random = random;
    }

    /** Takes a string of an article, maybe. */
    public void offer(ArchivedArticle archived) {
        seen++;
        if (strings.size() < most) {
            String string = choose(archived);
            if (string != null) strings.add(string);
        } else if (most > 0) {
            long place = random.nextLong(seen);
            String string = place < most ? choose(archived) : null;
            if (string != null) strings.set((int) place, string);
        }
    }

    private @Nullable String choose(ArchivedArticle archived) {
        List<Passage> body = archived.article().body();
        if (body.isEmpty()) return null;
        String text = body.get(random.nextInt(body.size())).text();
        if (text.isEmpty()) return null;
        int start = random.nextInt(text.length());
        int end = start;
        int length = 1 + random.nextInt(LONGEST);
        while (end < text.length() && end - start < length && Character.isLetterOrDigit(text.charAt(end))) end++;
        return end == start ? null : text.substring(start, end);
    }

    /** What was taken. */
    public List<String> strings() {
        return List.copyOf(strings);
    }
}
