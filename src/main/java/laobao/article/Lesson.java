package laobao.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import laobao.page.Block;
import laobao.page.Imprint;
import laobao.page.Page;
import org.jspecify.annotations.Nullable;

/** A page made ready to learn from: its blocks, what was found of them, and what gold says of them. */
record Lesson(
        Page page, GoldPage gold, List<Signs> blocks, Topics topics, List<Findings> findings, Alignment alignment) {
    private static final double UNMARK = 0.4;
    private static final double CUT = 0.15;

    static Lesson of(Page page, GoldPage gold) {
        List<Signs> blocks = Splitter.signs(page);
        Topics topics = new Topics(blocks);
        return new Lesson(page, gold, blocks, topics, Inquiry.of(blocks, topics, 0), Alignment.of(gold, blocks));
    }

    /** A page that nobody has printed, of which the gold is known. */
    static Lesson of(List<Signs> blocks, Alignment alignment) {
        Topics topics = new Topics(blocks);
        Page page = new Page("composed", Imprint.UNKNOWN, List.of());
        GoldPage gold = new GoldPage(null, null, List.of());
        return new Lesson(page, gold, blocks, topics, Inquiry.of(blocks, topics, 0), alignment);
    }

    /**
     * The same page as a worse scan of it would be: some headings without their mark, some paragraphs cut in two, perhaps no empty
     * lines.
     */
    Lesson disturbed(Random random) {
        boolean gaps = random.nextInt(4) > 0;
        List<Block> worse = new ArrayList<>();
        List<Integer> from = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            Signs s = blocks.get(i);
            int level = s.level > 0 && random.nextDouble() < UNMARK ? 0 : s.level;
            boolean gap = gaps && s.gap;
            int cut = s.length > 60 && random.nextDouble() < CUT ? 15 + random.nextInt(s.text.length() - 30) : 0;
            worse.add(new Block(0, level, gap, s.bold, s.mayGoOn, cut > 0 ? s.text.substring(0, cut) : s.text));
            from.add(i);
            if (cut == 0) continue;
            worse.add(new Block(
                    0, 0, gap && blocks.get(Math.min(i + 1, blocks.size() - 1)).gap, false, s.text.substring(cut)));
            from.add(-1 - i);
        }
        List<Signs> signs = worse.stream().map(Signs::of).toList();
        Constraint constraint = new Constraint(signs.size());
        int[] owner = new int[signs.size()];
        for (int i = 0; i < owner.length; i++) {
            int there = from.get(i) < 0 ? -1 - from.get(i) : from.get(i);
            owner[i] = alignment.owner()[there];
            if (from.get(i) >= 0) {
                constraint.copy(i, alignment.constraint(), there);
            } else {
                constraint.only(i, Role.BODY, Role.ABSTRACT);
                constraint.border(i, false);
            }
        }
        Topics other = new Topics(signs);
        return new Lesson(page, gold, signs, other, Inquiry.of(signs, other, 0), new Alignment(constraint, owner));
    }

    /** The same page with its lines wrapped at a column's width, as they come out of a PDF, and joined as far as that can be undone. */
    Lesson wrapped(Random random) {
        int width = 10 + random.nextInt(20);
        boolean marks = random.nextInt(3) == 0;
        boolean indented = random.nextInt(5) < 2;
        boolean gaps = random.nextInt(2) == 0;
        StringBuilder text = new StringBuilder();
        int[] end = new int[blocks.size()];
        int printed = 0;
        for (int i = 0; i < end.length; i++) {
            Signs s = blocks.get(i);
            if (gaps && s.gap) text.append('\n');
            String line = indented && s.length > 20 ? "　　" + s.text : s.text;
            boolean mark = marks && s.level > 0;
            if (mark) text.append("#".repeat(s.level)).append(' ');
            for (int at = 0; at < line.length(); at += mark ? line.length() : width)
                text.append(line, at, mark ? line.length() : Math.min(line.length(), at + width))
                        .append('\n');
            printed += letters(s.text);
            end[i] = printed;
        }
        List<Signs> signs = Page.of("wrapped", text.toString()).blocks().stream()
                .map(Signs::of)
                .toList();
        Constraint constraint = new Constraint(signs.size());
        int[] owner = new int[signs.size()];
        int there = 0;
        int at = 0;
        for (int i = 0; i < owner.length; i++) {
            while (there < end.length - 1 && at >= end[there]) there++;
            boolean first = at == (there == 0 ? 0 : end[there - 1]);
            at += letters(signs.get(i).text);
            owner[i] = alignment.owner()[there];
            // of what was joined wrongly nothing is known
            if (at > end[there]) continue;
            if (first) constraint.copy(i, alignment.constraint(), there);
            else constraint.copyRest(i, alignment.constraint(), there);
        }
        return of(signs, new Alignment(constraint, owner));
    }

    /** How many characters a text has, white space and what markdown takes for markup aside. */
    private static int letters(String text) {
        int letters = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isWhitespace(c) && !Character.isSpaceChar(c) && "*_#>-=".indexOf(c) < 0) letters++;
        }
        return letters;
    }

    /** The same page with an article torn by the next one: its end stands after that. The page itself where it has none long enough. */
    Lesson torn(Weights weights, Random random) {
        List<Integer> begins = new ArrayList<>();
        Role[] roles = goldRoles(weights);
        for (int i = 0; i < roles.length; i++) if (i == 0 || Grammar.begins(roles[i - 1], roles[i])) begins.add(i);
        if (begins.size() < 3) return this;
        int k = random.nextInt(begins.size() - 2);
        int from = begins.get(k);
        int next = begins.get(k + 1);
        int after = begins.get(k + 2);
        List<Integer> body = new ArrayList<>();
        for (int i = from; i < next; i++) if (roles[i] == Role.BODY) body.add(i);
        if (body.isEmpty()) return this;
        int cut = body.get(random.nextInt(body.size()));
        List<Block> torn = new ArrayList<>();
        List<Integer> owner = new ArrayList<>();
        for (int i = 0; i < from; i++) add(torn, owner, i, null);
        for (int i = from; i < cut; i++) add(torn, owner, i, null);
        String text = blocks.get(cut).text;
        int half = text.length() > 40 && random.nextBoolean() ? 15 + random.nextInt(text.length() - 30) : 0;
        if (half > 0) add(torn, owner, cut, text.substring(0, half));
        for (int i = next; i < after; i++) add(torn, owner, i, null);
        add(torn, owner, cut, half > 0 ? text.substring(half) : null);
        for (int i = cut + 1; i < next; i++) add(torn, owner, i, null);
        for (int i = after; i < roles.length; i++) add(torn, owner, i, null);
        List<Signs> signs = torn.stream().map(Signs::of).toList();
        Topics other = new Topics(signs);
        int[] owners = owner.stream().mapToInt(o -> o).toArray();
        return new Lesson(
                page,
                gold,
                signs,
                other,
                Inquiry.of(signs, other, 0),
                new Alignment(new Constraint(owners.length), owners));
    }

    private void add(List<Block> torn, List<Integer> owner, int i, @Nullable String text) {
        Signs s = blocks.get(i);
        torn.add(new Block(0, s.level, s.gap, s.bold, s.mayGoOn, text == null ? s.text : text));
        owner.add(alignment.owner()[i]);
    }

    /** The best reading that agrees with what gold says of roles. */
    private Role[] goldRoles(Weights weights) {
        double[] scores = scores(weights);
        for (int i = 0; i < scores.length; i++)
            if (!alignment.constraint().allows(i / Weights.R, i % Weights.R)) scores[i] -= 1000;
        double[] best = new Lattice(blocks.size(), scores, weights).best();
        Role[] roles = new Role[blocks.size()];
        for (int i = 0; i < roles.length; i++) {
            int most = 0;
            for (int r = 1; r < Weights.R; r++) if (best[i * Weights.R + r] > best[i * Weights.R + most]) most = r;
            roles[i] = Weights.ROLES[most];
        }
        return roles;
    }

    double[] scores(Weights weights) {
        double[] scores = new double[blocks.size() * Weights.R];
        for (int i = 0; i < blocks.size(); i++) weights.score(findings.get(i), scores, i * Weights.R);
        return scores;
    }
}
