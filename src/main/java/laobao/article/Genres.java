package laobao.article;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What kind of piece an article is, by its form first and by its label or headline then. */
final class Genres {
    private static final Pattern COMMENTARY = Pattern.compile("社论|评论|时评|短评|论坛|杂谈|今日谈|微言|言论|快评|锐评|札记|随想|大家谈|观点");
    private static final Pattern FEATURE = Pattern.compile("特写|通讯|纪实|故事|人物|调查|风采|讲述|特稿|劳动者之歌|工匠|走基层|纪事|诗歌|散文|副刊");
    private static final Pattern NOTICE = Pattern.compile("公告|公示|启事|通知|名单|声明|讣告|更正|通告|公报");

    private static final Pattern BRIEFS = Pattern.compile("简讯|短讯|快讯|短波|集锦|短新闻|速览");
    private static final Pattern PICTURED = Pattern.compile("[摄图影绘画照]|报[）)]?$");
    private static final Pattern PICTURE = Pattern.compile("[（(][^（()）]{0,6}(?:图片?|画|照片|摄影|篆刻|书法|剪纸)[^（()）]{0,3}[）)]$");

    private static final Pattern TAKEN = Pattern.compile("(?:摄|摄影报道|供图)[）)]?。?$");
    private static final int VERSE = 40;
    /** A poem has no fewer lines. */
    private static final int VERSES = 4;

    private Genres() {}

    /**
     * Whether it is a picture with its caption: its headline or who is credited says so, or it has nothing but both. Who signs a short report in
     * brackets says no such thing.
     */
    private static boolean isPicture(Draft draft, String title, long paragraphs) {
        return draft.has(Role.CREDIT)
                && paragraphs <= 2
                && (paragraphs == 0
                        || PICTURE.matcher(title).find()
                        || draft.parts.stream()
                                .anyMatch(part -> part.role() == Role.CREDIT
                                        && PICTURED.matcher(part.text()).find()));
    }

    /** Whether all it has is a caption that ends with who took the picture, without a headline or under a label of pictures. */
    private static boolean isCaption(Draft draft, String label, long paragraphs) {
        return paragraphs == 1
                && (!draft.has(Role.HEADLINE) || LineForms.pictureLabel(label))
                && TAKEN.matcher(draft.parts.get(draft.body().getLast()).text()).find();
    }

    /** Whether its lines are those of a poem. */
    private static boolean isVerse(Draft draft) {
        List<Integer> body = draft.body();
        return body.size() >= VERSES
                && body.stream()
                        .map(i -> draft.parts.get(i).text())
                        .allMatch(text -> text.length() <= VERSE && LineForms.verse(text));
    }

    static Genre of(Draft draft, @Nullable String column) {
        String title = Labels.closed(Objects.requireNonNullElse(draft.first(Role.HEADLINE), ""));
        if (draft.isBrief() || (column != null && BRIEFS.matcher(column).find())) return Genre.BRIEF;
        long paragraphs = draft.body().size();
        String label = column == null ? "" : column;
        if (isPicture(draft, title, paragraphs) || isCaption(draft, label, paragraphs)) return Genre.PHOTO;
        if (COMMENTARY.matcher(label).find() || title.endsWith("（今日谈）")) return Genre.COMMENTARY;
        if (NOTICE.matcher(title).find() && paragraphs > 0 && !title.contains("发布")) return Genre.NOTICE;
        if (FEATURE.matcher(label).find()
                || draft.has(Role.ABSTRACT)
                || isVerse(draft)
                || draft.body().stream().anyMatch(i -> draft.parts.get(i).role() == Role.CROSSHEAD))
            return Genre.FEATURE;
        return Genre.NEWS;
    }
}
