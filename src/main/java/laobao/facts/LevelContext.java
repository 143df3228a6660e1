package laobao.facts;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which place 省, 市, 区 or 县 alone means in an article: the weightiest that the article is about, of that kind. */
final class LevelContext {
    private final Map<Place, Double> about;

    LevelContext(Map<Place, Double> about) {
        this.about = about;
    }

    /** The place of that kind, null when the article names none. */
    @Nullable
    Place at(char level) {
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
        return best;
    }

    /** The place or the one above it that is called so: for 市, a city of the prefecture's level unless the place is itself a city. */
    private static @Nullable Place ofLevel(Place place, char level) {
        String path = place.path();
        if (level == '省') {
            String province = place.province();
            return province.endsWith("省") ? new Place(province) : null;
        }
        for (int end = path.length(); end > 0; end = path.lastIndexOf('/', end - 1)) {
            String part = path.substring(0, end);
            boolean region = level == '区' && (part.endsWith("自治区") || part.endsWith("特别行政区"));
            if (part.charAt(part.length() - 1) == level && !region) return new Place(part);
        }
        return null;
    }
}
