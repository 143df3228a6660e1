package laobao.archive;

import java.util.List;
import laobao.text.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * What an archive holds, in figures.
 *
 * @param articles how many
 * @param sources how many files they came from
 * @param generation the number of the last commit
 * @param bytes its size on disk
 * @param first the earliest date
 * @param last the latest date
 * @param newspapers articles by newspaper
 * @param undated articles without a date
 */
public record Statistics(
        long articles,
        long sources,
        long generation,
        long bytes,
        @Nullable PartialDate first,
        @Nullable PartialDate last,
        List<FacetCount> newspapers,
        long undated) {}
