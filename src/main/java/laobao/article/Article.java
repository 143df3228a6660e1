package laobao.article;

import com.google.gson.annotations.SerializedName;
import java.util.List;
import java.util.stream.Stream;
import laobao.page.Correction;
import org.jspecify.annotations.Nullable;

/**
 * An article as a reader of the newspaper would cut it out. Immutable. Its JSON form is that of an element of {@code articles} in
 * what {@code laobao split} prints.
 *
 * @param id stays the same when the page is read again
 * @param title the headline (主题), null where none was printed
 * @param kicker the line above it (引题)
 * @param subtitle the line below it (副题)
 * @param column the label it stood under (栏目)
 * @param genre what kind of piece it is
 * @param byline its authors, in the order printed
 * @param summary the abstract box (阅读提示)
 * @param body its pieces in reading order, lead and byline as printed
 * @param printed all that is printed of it in reading order, blocks separated by line feeds
 * @param regions what it is about: full present-day paths such as {@code 河南省/郑州市}
 * @param unions what it is about: full names such as {@code 河南省总工会}
 * @param copies how often it stands on the page, 1 or more
 * @param confidence how sure the splitter is that the article is whole and alone, 0 to 1
 * @param facts where each of its regions and unions was found and how sure it is; those that came with the article have none
 * @param eventDates the dates that it speaks of, in the order in which they are printed first
 * @param parts where it goes on on other pages, what each page has of it, the first included; empty where it stands on one
 * @param aliases ids that it was known by before it was joined or corrected, which lead to it
 * @param corrected what somebody has said of it that stands whatever is found: {@code title}, {@code regions}, {@code unions}
 */
public record Article(
        String id,
        @Nullable String title,
        @Nullable String kicker,
        @Nullable String subtitle,
        @Nullable String column,
        Genre genre,
        List<Byline> byline,
        @SerializedName("abstract") @Nullable String summary,
        List<Passage> body,
        String printed,
        List<String> regions,
        List<String> unions,
        int copies,
        double confidence,
        List<Fact> facts,
        List<EventDate> eventDates,
        List<PagePart> parts,
        List<String> aliases,
        List<String> corrected) {
    public Article {
        byline = List.copyOf(byline);
        body = List.copyOf(body);
        regions = List.copyOf(regions);
        unions = List.copyOf(unions);
        // an archive written before these were kept has none
        facts = facts == null ? List.of() : List.copyOf(facts);
        eventDates = eventDates == null ? List.of() : List.copyOf(eventDates);
        parts = parts == null ? List.of() : List.copyOf(parts);
        aliases = aliases == null ? List.of() : List.copyOf(aliases);
        corrected = corrected == null ? List.of() : List.copyOf(corrected);
    }

    /** An article whose facts have not been looked for. */
    public Article(
            String id,
            @Nullable String title,
            @Nullable String kicker,
            @Nullable String subtitle,
            @Nullable String column,
            Genre genre,
            List<Byline> byline,
            @Nullable String summary,
            List<Passage> body,
            String printed,
            List<String> regions,
            List<String> unions,
            int copies,
            double confidence) {
        this(
                id,
                title,
                kicker,
                subtitle,
                column,
                genre,
                byline,
                summary,
                body,
                printed,
                regions,
                unions,
                copies,
                confidence,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    /** This article with another text as all that is printed of it. */
    public Article withPrinted(String newPrinted) {
        return with(title, newPrinted, regions, unions, facts, eventDates, aliases, corrected);
    }

    /** This article with other regions and unions. */
    public Article withFacts(List<String> newRegions, List<String> newUnions) {
        return withFacts(newRegions, newUnions, facts, eventDates);
    }

    /** This article with what was found in it. */
    public Article withFacts(
            List<String> newRegions, List<String> newUnions, List<Fact> newFacts, List<EventDate> newDates) {
        return with(title, printed, newRegions, newUnions, newFacts, newDates, aliases, corrected);
    }

    /** This article with ids that lead to it. */
    Article withAliases(List<String> newAliases) {
        return with(title, printed, regions, unions, facts, eventDates, newAliases, corrected);
    }

    /** This article as somebody has set it right. */
    Article corrected(Correction correction) {
        return switch (correction) {
            case Correction.Title it ->
                with(it.title(), printed, regions, unions, facts, eventDates, aliases, also("title"));
            case Correction.Regions it ->
                with(title, printed, it.regions(), unions, facts, eventDates, aliases, also("regions"));
            case Correction.Unions it ->
                with(title, printed, regions, it.unions(), facts, eventDates, aliases, also("unions"));
            default -> this;
        };
    }

    private List<String> also(String what) {
        return Stream.concat(corrected.stream(), Stream.of(what)).distinct().toList();
    }

    private Article with(
            @Nullable String newTitle,
            String newPrinted,
            List<String> newRegions,
            List<String> newUnions,
            List<Fact> newFacts,
            List<EventDate> newDates,
            List<String> newAliases,
            List<String> newlyCorrected) {
        return new Article(
                id,
                newTitle,
                kicker,
                subtitle,
                column,
                genre,
                byline,
                summary,
                body,
                newPrinted,
                newRegions,
                newUnions,
                copies,
                confidence,
                newFacts,
                newDates,
                parts,
                newAliases,
                newlyCorrected);
    }
}
