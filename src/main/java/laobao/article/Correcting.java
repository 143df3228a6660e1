package laobao.article;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import laobao.article.Draft.Part;
import laobao.page.Correction;
import laobao.page.Corrections;
import laobao.page.Page;
import laobao.page.Problem;

/**
 * Sets right on a page what somebody has said is wrong. What fits nothing any more, or two things equally well, is told of and left alone.
 * For one page, by one thread.
 */
final class Correcting {
    /** By how much the better of two fits must be better. */
    private static final double CLEARLY = 0.1;

    private final Corrections corrections;
    private final String file;
    private final Consumer<Problem> problems;
    private final Consumer<AppliedCorrection> applied;
    /** The draft that each block has come to be in, by the block's place on the page. */
    private final Map<Integer, Draft> owners = new HashMap<>();

    private final Map<Draft, List<Correction>> ofArticles = new HashMap<>();

    /**
     * For one page.
     *
     * @param problems told of each correction that does not fit
     * @param applied told of each that does
     */
    Correcting(Page page, Consumer<Problem> problems, Consumer<AppliedCorrection> applied) {
        corrections = page.corrections();
        file = Corrections.fileOf(Path.of(page.source())).toString();
        this.problems = problems;
        this.applied = applied;
    }

    /** Gives blocks the roles that they were said to have. */
    void roles(List<Signs> blocks, Reading reading) {
        for (Correction each : corrections.list()) {
            if (!(each instanceof Correction.Role role)) continue;
            int block = best(role, role.words(), blocks.size(), i -> blocks.get(i).text, "block");
            if (block < 0) continue;
            reading.roles()[block] = Role.valueOf(role.role().toUpperCase(Locale.ROOT));
            applied.accept(new AppliedCorrection(role, blocks.get(block).text));
        }
    }

    /** Drops, cuts and merges, then notes which article the other corrections are about. */
    void drafts(List<Draft> drafts, List<String> furniture) {
        for (Correction each : corrections.list()) {
            switch (each) {
                case Correction.Cut cut -> cut(cut, drafts);
                case Correction.Merge merge -> merge(merge, drafts);
                case Correction.Drop drop -> {
                    int at = article(drop, drop.words(), drafts);
                    if (at < 0) continue;
                    tell(drop, drafts.get(at));
                    for (Part part : drafts.remove(at).parts) furniture.add(part.text());
                }
                case Correction.Title title -> note(title, drafts);
                case Correction.Regions regions -> note(regions, drafts);
                case Correction.Unions unions -> note(unions, drafts);
                case Correction.Role role -> {}
            }
        }
        for (Draft draft : drafts) for (Part part : draft.parts) owners.put(part.block(), draft);
    }

    private void note(Correction correction, List<Draft> drafts) {
        int at = article(correction, correction.words(), drafts);
        if (at < 0) return;
        ofArticles.computeIfAbsent(drafts.get(at), d -> new ArrayList<>()).add(correction);
        tell(correction, drafts.get(at));
    }

    private void tell(Correction correction, Draft draft) {
        applied.accept(new AppliedCorrection(correction, draft.parts.getFirst().text()));
    }

    private void cut(Correction.Cut cut, List<Draft> drafts) {
        List<Draft> of = new ArrayList<>();
        List<Part> parts = new ArrayList<>();
        for (Draft draft : drafts)
            for (Part part : draft.parts) {
                of.add(draft);
                parts.add(part);
            }
        int at = best(cut, cut.words(), parts.size(), i -> parts.get(i).text(), "block");
        if (at < 0) return;
        applied.accept(new AppliedCorrection(cut, parts.get(at).text()));
        Draft draft = of.get(at);
        int from = draft.parts.indexOf(parts.get(at));
        if (from == 0) return;
        Draft rest = new Draft();
        rest.end = draft.end;
        List<Part> tail = draft.parts.subList(from, draft.parts.size());
        for (Part part : tail) rest.parts.add(rest.parts.isEmpty() ? part.as(first(part.role())) : part);
        tail.clear();
        drafts.add(drafts.indexOf(draft) + 1, rest);
    }

    /** What a block is when an article begins with it. */
    private static Role first(Role role) {
        return switch (role) {
            case BODY, CREDIT -> Role.LEAD;
            case CROSSHEAD, SUBTITLE -> Role.HEADLINE;
            default -> role;
        };
    }

    private void merge(Correction.Merge merge, List<Draft> drafts) {
        int first = article(merge, merge.words(), drafts);
        int next = article(merge, merge.next(), drafts);
        if (first < 0 || next < 0) return;
        if (first == next) {
            leaveOut(merge, merge.next(), "it is the same article");
            return;
        }
        Draft into = drafts.get(first);
        tell(merge, into);
        boolean begun = !into.body().isEmpty();
        for (Part part : drafts.get(next).parts) into.parts.add(part.as(within(part.role(), begun)));
        into.end = drafts.get(next).end;
        List<Correction> noted = ofArticles.remove(drafts.get(next));
        if (noted != null)
            ofArticles.computeIfAbsent(into, d -> new ArrayList<>()).addAll(noted);
        drafts.remove(next);
    }

    /** What a block is in the article that its own has become a part of: one with text, or with a headline alone. */
    private static Role within(Role role, boolean begun) {
        return switch (role) {
            case COLUMN, KICKER, HEADLINE, SUBTITLE -> begun ? Role.CROSSHEAD : Role.SUBTITLE;
            case LEAD -> begun ? Role.BODY : Role.LEAD;
            default -> role;
        };
    }

    private int article(Correction correction, String words, List<Draft> drafts) {
        Wording wording = new Wording(words);
        double[] fits = new double[drafts.size()];
        for (int i = 0; i < fits.length; i++)
            for (Part part : drafts.get(i).parts) fits[i] = Math.max(fits[i], wording.begins(part.text()));
        return best(correction, words, fits, "article");
    }

    private int best(Correction correction, String words, int n, IntFunction<String> text, String kind) {
        Wording wording = new Wording(words);
        double[] fits = new double[n];
        for (int i = 0; i < n; i++) fits[i] = wording.begins(text.apply(i));
        return best(correction, words, fits, kind);
    }

    /** The place of what fits best; below 0, and told of, where nothing fits or two do. */
    private int best(Correction correction, String words, double[] fits, String kind) {
        int best = -1;
        double second = 0;
        for (int i = 0; i < fits.length; i++) {
            if (fits[i] < Wording.ALIKE) continue;
            if (best >= 0) second = Math.max(second, Math.min(fits[i], fits[best]));
            if (best < 0 || fits[i] > fits[best]) best = i;
        }
        String problem = best < 0
                ? "no " + kind + " of the page begins like that"
                : fits[best] - second < (fits[best] == 1 ? 1e-9 : CLEARLY)
                        ? "two " + kind + "s of the page begin like that"
                        : "";
        if (problem.isEmpty()) return best;
        leaveOut(correction, words, problem);
        return -1;
    }

    private void leaveOut(Correction correction, String words, String why) {
        String name = correction.getClass().getSimpleName().toLowerCase(Locale.ROOT);
        problems.accept(new Problem(file, "the correction (" + name + ") of '" + words + "' is left out: " + why));
    }

    /**
     * Articles with the headlines, regions and unions that they were said to have, and with the ids of those that are no more.
     *
     * @param articles made of the drafts, in the same order
     * @param drafts as they are now
     * @param before the page's articles without corrections, made of the drafts in the same order
     * @param draftsBefore those drafts
     */
    List<Article> articles(List<Article> articles, List<Draft> drafts, List<Article> before, List<Draft> draftsBefore) {
        Set<String> ids = new HashSet<>();
        for (Article article : articles) ids.add(article.id());
        Map<Draft, Set<String>> aliases = new HashMap<>();
        for (int i = 0; i < before.size(); i++) {
            String id = before.get(i).id();
            Draft now = owners.get(draftsBefore.get(i).parts.getFirst().block());
            if (now != null && !ids.contains(id))
                aliases.computeIfAbsent(now, d -> new LinkedHashSet<>()).add(id);
        }
        List<Article> corrected = new ArrayList<>();
        for (int i = 0; i < articles.size(); i++) {
            Article article = articles.get(i);
            for (Correction each : ofArticles.getOrDefault(drafts.get(i), List.of())) article = article.corrected(each);
            corrected.add(article.withAliases(List.copyOf(aliases.getOrDefault(drafts.get(i), Set.of()))));
        }
        return corrected;
    }
}
