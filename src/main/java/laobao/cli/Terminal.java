package laobao.cli;

import java.util.Set;

/** Whether a person is looking: the launcher knows, and tells in the property {@code laobao.terminal} ({@code out}, {@code err}). */
final class Terminal {
    private static final Set<String> SEEN =
            Set.of(System.getProperty("laobao.terminal", "").split(","));

    private Terminal() {}

    /** Whether results are seen on a terminal, and may be coloured. */
    static boolean showsResults() {
        return SEEN.contains("out") && System.getenv("NO_COLOR") == null;
    }

    /** Whether messages are seen on a terminal, and may be drawn over. */
    static boolean showsMessages() {
        return SEEN.contains("err");
    }
}
