package laobao.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A place's name where it stands in a text, and what it was found to mean. Not shared between threads. */
final class Mention {
    final int start;
    final int end;
    final List<PlaceName> meanings;

    /** What it means, null while or because nothing decides. */
    @Nullable
    Place place;

    Mention(int start, int end, List<PlaceName> meanings) {
        this.start = start;
        this.end = end;
        this.meanings = meanings;
    }

    boolean full() {
        return meanings.getFirst().form() == PlaceName.Form.FULL;
    }

    boolean stemOnly() {
        for (PlaceName m : meanings) if (m.form() != PlaceName.Form.STEM) return false;
        return true;
    }

    /** The one that ends right before a place, null when none does. */
    static @Nullable Mention endingAt(List<Mention> mentions, int end) {
        int low = 0;
        int high = mentions.size() - 1;
        while (low <= high) {
            int mid = (low + high) >>> 1;
            int e = mentions.get(mid).end;
            if (e == end) return mentions.get(mid);
            if (e < end) low = mid + 1;
            else high = mid - 1;
        }
        return null;
    }
}
