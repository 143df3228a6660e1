package laobao.facts;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which place 省, 市, 区 or 县 alone means in an article: the weightiest that the article is about, of that kind; where it names
 * none, the newspaper's home.
 */
final class LevelContext {
    /**
     * A place by the name that it had at the time.
     *
     * @param name as printed: 文登市, where today's place is 文登区
     */
    record Named(Place place, String name) {}

    private final String text;
    private final List<Mention> mentions;
    private final Map<Place, Double> about;
    private final List<Place> home;

    LevelContext(String text, List<Mention> mentions, Map<Place, Double> about, List<Place> home) {
        this.text = text;
        this.mentions = mentions;
        this.about = about;
        this.home = home;
    }

    /**
     * The place of that kind, 治 for an autonomous region: one named in full earlier in the sentence, else the weightiest of the article; null when neither the
     * article nor the newspaper's home tells.
     */
    @Nullable
    Named at(char level, int position) {
        Named near = near(level, position);
        return near != null ? near : weightiest(level);
    }

    private @Nullable Named near(char level, int position) {
        int from = position;
        while (from > 0 && "。！？；\n".indexOf(text.charAt(from - 1)) < 0) from--;
        Named near = null;
        for (Mention m : mentions) {
            if (m.end > position) break;
            if (m.start < from || m.place == null || !m.full() || text.charAt(m.end - 1) != level) continue;
            if (text.startsWith("自治区", m.end - 3) || text.startsWith("来自", m.start - 2)) continue;
            near = new Named(m.place, text.substring(m.start, m.end));
        }
        return near;
    }

    private @Nullable Named weightiest(char level) {
        Place best = null;
        double most = 0;
        for (Map.Entry<Place, Double> entry : about.entrySet()) {
            Place place = ofLevel(entry.getKey(), level);
            if (place == null) continue;
            double weight = 0;
            for (Map.Entry<Place, Double> other : about.entrySet()) {
                if (place.equals(ofLevel(other.getKey(), level))) weight += other.getValue();
            }
            if (weight > most) {
                most = weight;
                best = place;
            }
        }
        Named former = former(level, most);
        if (former != null) return former;
        for (Place place : home) if (best == null) best = ofLevel(place, level);
        return best == null ? null : new Named(best, best.name());
    }

    /** A place that had this level then and has another today, when it weighs more. */
    private @Nullable Named former(char level, double most) {
        for (Mention m : mentions) {
            if (m.place == null || !m.full() || text.charAt(m.end - 1) != level) continue;
            if (m.place.name().charAt(m.place.name().length() - 1) == level) continue;
            if (about.getOrDefault(m.place, 0.0) >= most) return new Named(m.place, text.substring(m.start, m.end));
        }
        return null;
    }

    /** The place itself or the nearest above it that is called so. */
    private static @Nullable Place ofLevel(Place place, char level) {
        String path = place.path();
        for (int end = path.length(); end > 0; end = path.lastIndexOf('/', end - 1)) {
            String part = path.substring(0, end);
            if (level == '治' && part.endsWith("自治区")) return new Place(part);
            boolean region = level == '区' && (part.endsWith("自治区") || part.endsWith("特别行政区"));
            if (part.charAt(part.length() - 1) == level && !region) return new Place(part);
        }
        return null;
    }
}
