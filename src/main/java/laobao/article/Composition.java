package laobao.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import laobao.page.Block;

/**
 * Composes pages of other make-up from gold articles, to learn from: what an archive's own gold shows too seldom, such as pages without
 * any marks, runs of briefs, verse, lists, letters, notices, mastheads. Every block's role is known, since it was put there for it.
 */
final class Composition {
    /** Where empty lines stand. */
    private enum Gaps {
        EVERYWHERE,
        BETWEEN_ARTICLES,
        AROUND_HEADLINES,
        NOWHERE
    }

    private static final String COMMAS = "，：；（）！？";
    private static final String HALF = ",:;()!?";

    private final List<Story> stories;
    private final Random random;
    private final Imprints imprints;
    private final List<Block> blocks = new ArrayList<>();
    private final List<Integer> owner = new ArrayList<>();
    private final List<Role[]> roles = new ArrayList<>();
    private final List<Integer> borders = new ArrayList<>();

    private final Gaps gaps;
    private final int headline;
    private final int crosshead;
    private final int column;
    private final double unmarked;
    private final boolean wild;
    private final boolean half;
    private int article = -1;
    private boolean begins;
    private boolean gapNext = true;

    private Composition(List<Story> stories, Random random) {
        this.stories = stories;
        this.random = random;
        imprints = new Imprints(random);
        gaps = Gaps.values()[pick(5, 3, 2, 2)];
        boolean plain = chance(0.3);
        // -1 is bold
        headline = plain ? 0 : new int[] {1, 2, 3, -1}[pick(3, 6, 2, 1)];
        crosshead = plain || headline < 0 ? 0 : new int[] {0, -1, headline + 1, headline + 2}[pick(3, 3, 3, 1)];
        column = plain
                ? 0
                : new int[] {0, Math.max(1, headline), Math.max(1, headline - 1), headline + 1, -1}
                        [pick(3, 3, 2, 1, 1)];
        unmarked = plain ? 0 : new double[] {0, 0.1, 0.3}[pick(3, 3, 2)];
        wild = !plain && chance(0.25);
        half = chance(0.3);
    }

    /** A page that looks like a newspaper's, as far as its make-up goes. */
    static Lesson page(List<Story> stories, Random random) {
        Composition page = new Composition(stories, random);
        page.compose();
        return page.lesson();
    }

    private void compose() {
        if (chance(0.45)) imprints.head().forEach(this::furniture);
        int n = new int[] {1, 3, 6, 10, 20}[pick(1, 3, 5, 5, 1)];
        n += random.nextInt(n);
        for (int i = 0; i < n; i++) {
            gapNext |= gaps != Gaps.NOWHERE;
            switch (pick(46, 10, 10, 5, 5, 5, 4, 8, 2)) {
                case 0 -> news();
                case 1 -> briefs();
                case 2 -> picture();
                case 3 -> verse();
                case 4 -> list();
                case 5 -> letter();
                case 6 -> notice();
                case 7 -> commentary();
                default -> imprints.advertisement().forEach(this::furniture);
            }
        }
        gapNext = true;
        if (chance(0.4)) imprints.foot().forEach(this::furniture);
    }

    private Lesson lesson() {
        if (blocks.isEmpty()) news();
        List<Signs> signs = blocks.stream().map(Signs::of).toList();
        Constraint constraint = new Constraint(signs.size());
        for (int i = 0; i < signs.size(); i++) {
            constraint.only(i, roles.get(i));
            if (borders.get(i) != 0) constraint.border(i, borders.get(i) > 0);
        }
        int[] owners = owner.stream().mapToInt(o -> o).toArray();
        return Lesson.of(signs, new Alignment(constraint, owners));
    }

    private void news() {
        Story story = story();
        begin();
        if (chance(0.15)) label(story.column() != null && chance(0.5) ? story.column() : imprints.label(story));
        heading(story, story.title());
        if (story.summary() != null && chance(0.7)) {
            if (chance(0.8)) line("阅读提示", chance(0.5) ? 3 : 0, Role.ABSTRACT_LABEL);
            line(story.summary(), 0, Role.ABSTRACT);
        }
        int form = pick(5, 2, 2);
        if (form == 1) line(imprints.byline(), 0, Role.BYLINE);
        gapNext |= gaps == Gaps.AROUND_HEADLINES;
        if (chance(0.03)) paragraph("（上接第" + (1 + random.nextInt(4)) + "版）");
        body(story, form == 0 ? imprints.lead() : "", 2 + random.nextInt(9), chance(0.2));
        if (chance(0.04)) paragraph("（下转第" + (2 + random.nextInt(6)) + "版）");
        if (form == 2 && chance(0.4)) line(imprints.signature(), 0, Role.CREDIT);
    }

    private void heading(Story story, String title) {
        String kicker = story.kicker() != null ? story.kicker() : chance(0.2) ? story.clause(8, 24, random) : null;
        if (kicker != null) line(kicker, chance(0.15) ? headline : 0, Role.KICKER);
        marked(title, headline, Role.HEADLINE);
        String subtitle = chance(0.06) ? story.clause(8, 24, random) : null;
        if (subtitle != null) line((chance(0.7) ? "——" : "") + subtitle, chance(0.3) ? headline : 0, Role.SUBTITLE);
    }

    private void body(Story story, String lead, int most, boolean crossheads) {
        List<String> body = story.body();
        int n = Math.min(most, body.size());
        List<String> resumed = chance(0.05) && n > 3 ? body.subList(n / 2, n) : List.of();
        int own = article;
        for (int i = 0; i < n - resumed.size(); i++) {
            String crosshead = crossheads && i > 0 && i % 2 == 0 ? story.clause(4, 15, random) : null;
            if (crosshead != null) marked(crosshead, this.crosshead, Role.CROSSHEAD);
            String text = i == 0 ? lead + body.get(0) : body.get(i);
            if (story.certain() || text.length() > 45) prose(text);
            else line(text, 0, Role.LEAD, Role.BODY, Role.CROSSHEAD, Role.CREDIT, Role.BYLINE);
        }
        if (resumed.isEmpty()) return;
        Story other = story();
        begin();
        marked(other.title(), headline, Role.HEADLINE);
        body(other, imprints.lead(), 2, false);
        for (String text : resumed) {
            line(text, 0, Role.BODY, Role.CROSSHEAD);
            owner.set(owner.size() - 1, own);
        }
    }

    private void briefs() {
        int n = 2 + random.nextInt(5);
        String bullet = new String[] {"▲", "△", "●", "■", "◆", "", "", "○"}[pick(3, 3, 4, 1, 2, 3, 3, 1)];
        boolean signed = chance(0.45);
        boolean headed = chance(bullet.isEmpty() ? 0.4 : 0.25);
        boolean lead = chance(0.2);
        boolean labelled = chance(bullet.isEmpty() && !headed ? 1 : 0.85);
        begin();
        if (labelled) label(bullet.isEmpty() && !headed ? imprints.briefs() : imprints.label(story()));
        for (int i = 0; i < n; i++) {
            Story story = story();
            if (i > 0) begin();
            if (headed) marked(story.title(), headline == 0 ? 0 : headline + (chance(0.5) ? 1 : 0), Role.HEADLINE);
            String text = bullet + (lead ? imprints.lead() : "") + story.opening(50 + random.nextInt(70));
            line(signed ? text + imprints.bracketed() : text, 0, Role.LEAD);
        }
    }

    private void picture() {
        Story story = story();
        begin();
        if (chance(0.1)) label(imprints.label(story));
        String title = chance(0.6) ? story.clause(4, 12, random) : story.title();
        marked(title == null ? story.title() : title, chance(0.6) ? 0 : headline, Role.HEADLINE);
        String caption = story.opening(40 + random.nextInt(90));
        String shown = chance(0.4) ? story.clause(6, 24, random) : null;
        if (shown != null) caption += new String[] {"图为", "上图：", "左图为"}[random.nextInt(3)] + shown + "。";
        if (chance(0.2)) {
            line(caption + imprints.credit(true), 0, Role.LEAD);
        } else {
            line(caption, 0, Role.LEAD);
            line(imprints.credit(false), 0, Role.CREDIT);
        }
    }

    private void verse() {
        Story story = story();
        begin();
        if (chance(0.5)) label(imprints.versesLabel());
        String title = story.clause(3, 9, random);
        marked((title == null ? story.title() : title) + (chance(0.15) ? "（外一首）" : ""), headline, Role.HEADLINE);
        if (chance(0.8)) line(imprints.name(chance(0.3)), 0, Role.BYLINE);
        int n = 6 + random.nextInt(20);
        for (int i = 0; i < n; i++) {
            String verse = story.clause(4, 16, random);
            if (verse != null) paragraph(verse + (chance(0.1) ? "，" : chance(0.05) ? "。" : ""));
        }
    }

    private void list() {
        Story story = story();
        begin();
        String subject = story.clause(4, 14, random);
        marked((subject == null ? "" : subject) + imprints.listTitle(), headline, Role.HEADLINE);
        if (chance(0.4)) prose(story.opening(80));
        int n = 4 + random.nextInt(14);
        int form = random.nextInt(4);
        for (int i = 0; i < n; i++) paragraph(imprints.row(form, story(), i));
    }

    private void letter() {
        Story story = story();
        begin();
        if (chance(0.7)) label(imprints.lettersLabel());
        marked(story.title(), headline, Role.HEADLINE);
        paragraph(new String[] {"编辑同志：", "本报编辑部：", "编辑同志:", "尊敬的编辑：", "工会主席同志："}[random.nextInt(5)]);
        body(story, "", 1 + random.nextInt(3), false);
        if (chance(0.8)) paragraph((chance(0.5) ? "读者 " : "") + imprints.name(false));
        if (chance(0.3)) paragraph(imprints.date());
        if (chance(0.4)) paragraph(new String[] {"编者按：", "编后：", "答："}[random.nextInt(3)] + story().opening(120));
    }

    private void notice() {
        Story story = story();
        begin();
        String about = story.clause(5, 16, random);
        String kind = new String[] {"公告", "启事", "通知", "声明", "公示", "更正"}[random.nextInt(6)];
        marked(about == null || chance(0.4) ? kind : "关于" + about + "的" + kind, headline, Role.HEADLINE);
        body(story, "", 1 + random.nextInt(4), false);
        if (chance(0.85)) paragraph(imprints.organisation());
        if (chance(0.85)) paragraph(imprints.date());
    }

    private void commentary() {
        Story story = story();
        begin();
        if (chance(0.6)) label(imprints.opinionsLabel());
        heading(story, story.title());
        int form = pick(3, 4, 1, 1);
        if (form == 0) line(imprints.name(chance(0.3)), 0, Role.BYLINE);
        body(story, "", 2 + random.nextInt(4), false);
        if (form == 1) line(imprints.bracketed(), 0, Role.CREDIT);
        if (form == 2) line(imprints.signature(), 0, Role.CREDIT);
    }

    private void begin() {
        article++;
        begins = true;
        gapNext |= gaps != Gaps.NOWHERE;
    }

    private void label(String text) {
        if (chance(0.15)) text = "【" + text + "】";
        else if (chance(0.1)) text = new String[] {"G ", "■ ", "● ", "Q "}[random.nextInt(4)] + text;
        marked(text, column, Role.COLUMN);
    }

    private void marked(String text, int level, Role role) {
        if (level != 0 && chance(unmarked)) level = 0;
        if (level > 0 && wild) level = 1 + random.nextInt(3);
        line(text, level, role);
    }

    private void furniture(String text) {
        line(text, chance(0.1) ? 1 : 0, Role.FURNITURE);
        borders.set(borders.size() - 1, 0);
    }

    private void paragraph(String text) {
        line(text, 0, Role.LEAD, Role.BODY);
    }

    /** A paragraph that a column's end may cut in two. */
    private void prose(String text) {
        if (text.length() < 60 || !chance(0.06)) {
            paragraph(text);
            return;
        }
        int cut = 15 + random.nextInt(text.length() - 30);
        paragraph(text.substring(0, cut));
        line(text.substring(cut), 0, Role.BODY);
    }

    private void line(String text, int level, Role... allowed) {
        if (text.isBlank()) return;
        boolean begin = begins && allowed[0] != Role.FURNITURE;
        blocks.add(new Block(0, Math.max(0, level), gap(), level < 0, half ? halved(text.strip()) : text.strip()));
        roles.add(allowed);
        owner.add(allowed[0] == Role.FURNITURE ? -1 : article);
        // what begins after furniture or at the top may do so by any role
        borders.add(begin ? 0 : -1);
        begins &= !begin;
    }

    private boolean gap() {
        boolean gap = gaps == Gaps.EVERYWHERE ? !chance(0.02) : gapNext && !chance(0.03);
        gapNext = false;
        return gap;
    }

    private static String halved(String text) {
        StringBuilder halved = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            int at = COMMAS.indexOf(text.charAt(i));
            halved.append(at < 0 ? text.charAt(i) : HALF.charAt(at));
        }
        return halved.toString();
    }

    private Story story() {
        return Objects.requireNonNull(stories.get(random.nextInt(stories.size())));
    }

    private boolean chance(double share) {
        return random.nextDouble() < share;
    }

    private int pick(int... shares) {
        return imprints.pick(shares);
    }
}
