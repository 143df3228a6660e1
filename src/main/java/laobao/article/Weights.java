package laobao.article;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * How much each kind of evidence counts for each role, what may follow what and how willingly, and what tells whether an article is
 * right: all that the splitter has learned, as one table. Immutable and safe for use by several threads. The unit is the natural
 * logarithm of odds.
 *
 * <p>The file has a line for each kind of {@link Evidence} and for each step, tab separated, with a column for each {@link Role}; an
 * empty cell is 0 for evidence and never for a step. Lines that begin with {@code #} are comments.
 */
public final class Weights {
    static final Role[] ROLES = Role.values();
    static final int R = ROLES.length;
    private static final Evidence[] KINDS = Evidence.values();
    private static final int STEPS = KINDS.length * R;
    private static final int LAST = STEPS + (R + 1) * R;
    private static final int RESUME = LAST + R;
    private static final int CONFIDENCE = RESUME + Resuming.values().length;
    static final int SIZE = CONFIDENCE + Sureness.values().length;

    private static final class Shipped {
        static final Weights WEIGHTS = resource("weights.tsv");
    }

    private final double[] values;

    private Weights(double[] values) {
        this.values = values;
    }

    static Weights of(double[] values) {
        return new Weights(values.clone());
    }

    /** Those that come with the program. */
    public static Weights shipped() {
        return Shipped.WEIGHTS;
    }

    /** What was thought right before any page was read: where learning begins. */
    public static Weights prior() {
        return resource("prior.tsv");
    }

    /**
     * Reads a file that {@link #write} has written.
     *
     * @throws IllegalArgumentException when the file holds something else; says in which line
     */
    public static Weights read(Path file) throws IOException {
        return parse(file.toString(), Files.readAllLines(file));
    }

    private static Weights resource(String name) {
        try (InputStream in = Objects.requireNonNull(Weights.class.getResourceAsStream(name), name);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return parse(name, lines.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    double[] values() {
        return values.clone();
    }

    double value(int at) {
        return values[at];
    }

    static int at(int kind, int role) {
        return kind * R + role;
    }

    static int step(int from, int to) {
        return STEPS + from * R + to;
    }

    static int first(int to) {
        return STEPS + R * R + to;
    }

    static int last(int from) {
        return LAST + from;
    }

    static int at(Resuming what) {
        return RESUME + what.ordinal();
    }

    static int at(Sureness what) {
        return CONFIDENCE + what.ordinal();
    }

    /** @param kind the place of a kind of {@link Resuming} */
    double resuming(int kind) {
        return values[RESUME + kind];
    }

    double get(Resuming what) {
        return values[at(what)];
    }

    double get(Sureness what) {
        return values[at(what)];
    }

    /** How well each role fits a block of which this was found. */
    void score(Findings findings, double[] scores, int offset) {
        Arrays.fill(scores, offset, offset + R, 0);
        for (int i = 0; i < findings.size(); i++) {
            int row = findings.ordinal(i) * R;
            double amount = findings.amount(i);
            for (int r = 0; r < R; r++) scores[offset + r] += amount * values[row + r];
        }
    }

    /** Writes the table as text. */
    public void write(Path file, List<String> comments) throws IOException {
        StringBuilder out = new StringBuilder();
        for (String comment : comments) out.append("# ").append(comment).append('\n');
        out.append("evidence");
        for (Role role : ROLES) out.append('\t').append(role);
        out.append('\n');
        for (Evidence kind : KINDS) row(out, kind.name(), at(kind.ordinal(), 0), false);
        row(out, "step FIRST", first(0), true);
        for (Role role : ROLES) row(out, "step " + role, step(role.ordinal(), 0), true);
        row(out, "step LAST", last(0), true);
        for (Resuming what : Resuming.values())
            out.append("resume ")
                    .append(what)
                    .append('\t')
                    .append(shown(values[at(what)]))
                    .append('\n');
        for (Sureness what : Sureness.values())
            out.append("confidence ")
                    .append(what)
                    .append('\t')
                    .append(shown(values[at(what)]))
                    .append('\n');
        Files.writeString(file, out);
    }

    private void row(StringBuilder out, String name, int from, boolean step) {
        out.append(name);
        for (int r = 0; r < R; r++) {
            out.append('\t');
            double value = values[from + r];
            if (step ? value != Double.NEGATIVE_INFINITY : Math.abs(value) >= 0.005) out.append(shown(value));
        }
        out.append('\n');
    }

    private static String shown(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private static Weights parse(String name, List<String> lines) {
        double[] values = new double[SIZE];
        Arrays.fill(values, STEPS, LAST + R, Double.NEGATIVE_INFINITY);
        int number = 0;
        for (String line : lines) {
            number++;
            if (line.isBlank() || line.startsWith("#") || line.startsWith("evidence\t")) continue;
            String[] cells = line.split("\t", -1);
            try {
                int at = row(cells[0]);
                if (cells.length > (at < RESUME ? R : 1) + 1)
                    throw new IllegalArgumentException("it has " + (cells.length - 1) + " values");
                for (int i = 1; i < cells.length; i++)
                    if (!cells[i].isBlank()) values[at + i - 1] = Double.parseDouble(cells[i]);
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(
                        name + ", line " + number + ": '" + cells[0] + "' is no row of weights: " + e.getMessage());
            }
        }
        return new Weights(values);
    }

    private static int row(String name) {
        if (name.equals("step FIRST")) return first(0);
        if (name.equals("step LAST")) return last(0);
        if (name.startsWith("step "))
            return step(Role.valueOf(name.substring(5)).ordinal(), 0);
        if (name.startsWith("resume ")) return at(Resuming.valueOf(name.substring(7)));
        if (name.startsWith("confidence ")) return at(Sureness.valueOf(name.substring(11)));
        return at(Evidence.valueOf(name).ordinal(), 0);
    }
}
