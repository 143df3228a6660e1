package laobao.article;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An article while it is put together: its blocks by role, in the order found. Not for use by several threads. */
final class Draft {
    /**
     * One block of it.
     *
     * @param block its place on the page
     * @param margin how much worse the page would read with another role here
     * @param border how likely an article begins here
     * @param mayGoOn whether the file's lines leave open whether it is a paragraph of its own
     */
    record Part(Role role, String text, int block, double margin, double border, boolean mayGoOn) {
        Part(Role role, String text, double margin) {
            this(role, text, 0, margin, 0, false);
        }

        Part as(Role other) {
            return new Part(other, text, block, margin, border, mayGoOn);
        }

        /** The same with more text, as sure as the less sure of both. */
        Part with(String whole, double otherMargin) {
            return new Part(role, whole, block, Math.min(margin, otherMargin), border, mayGoOn);
        }
    }

    final List<Part> parts = new ArrayList<>();
    /** The label that it stands under, where that label stands over several. */
    @Nullable
    String inheritedColumn;

    int copies = 1;
    /** How likely an article begins at the block after its last. */
    double end = 1;
    /** Whether paragraphs were moved into or out of it. */
    boolean moved;
    /** How close that was to being decided otherwise, 0 to 1. */
    double resumeDoubt;
    /** What {@link Sureness} has seen of it. */
    double[] sureness = {};

    /** Adds a part; one that goes on with a headline or another line of the same role, on a page of wrapped lines, is one with that. */
    void add(Part part) {
        Part before = parts.isEmpty() ? null : parts.getLast();
        if (before != null && part.mayGoOn() && part.role() == before.role() && !isBody(part.role()))
            parts.set(parts.size() - 1, before.with(Stitching.glue(before.text(), part.text()), part.margin()));
        else parts.add(part);
    }

    /** The text of the first part of a role, null where there is none. */
    @Nullable
    String first(Role role) {
        for (Part part : parts) if (part.role() == role) return part.text();
        return null;
    }

    boolean has(Role role) {
        return first(role) != null;
    }

    /** Its own label, or the one of the run it stands in. */
    @Nullable
    String column() {
        String own = first(Role.COLUMN);
        return own != null ? Labels.column(own) : inheritedColumn;
    }

    boolean isBrief() {
        for (Part part : parts) if (isBody(part.role())) return Labels.bullet(part.text()) != 0;
        return false;
    }

    /** Places of the parts that make the body. */
    List<Integer> body() {
        List<Integer> body = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) if (isBody(parts.get(i).role())) body.add(i);
        return body;
    }

    static boolean isBody(Role role) {
        return role == Role.LEAD || role == Role.BODY || role == Role.CROSSHEAD;
    }

    String text() {
        StringBuilder text = new StringBuilder();
        for (Part part : parts) text.append(part.text()).append('\n');
        return text.toString();
    }
}
