package laobao.opensearch;

import java.util.concurrent.TimeUnit;
import org.opensearch.common.unit.TimeValue;
import org.opensearch.index.IndexModule;
import org.opensearch.index.shard.SearchOperationListener;
import org.opensearch.plugins.Plugin;
import org.opensearch.search.SearchService;
import org.opensearch.search.internal.SearchContext;

/** A plugin for nodes that are tested: the first shard of some archives runs out of time at once, where a search allows it some, and every shard of others. */
public final class SlowShards extends Plugin {
    /** Archives whose names begin with it are always slow. */
    static final String ALWAYS = "slow";
    /** These are where it is counted. */
    static final String COUNTING = "late";

    /** Every shard of these is always slow. */
    static final String THROUGHOUT = "still";

    /** Which has passed before it begins. */
    private static final TimeValue OVER = new TimeValue(-1, TimeUnit.SECONDS);

    @Override
    public void onIndexModule(IndexModule module) {
        String name = module.getIndex().getName();
        if (name.startsWith(ALWAYS) || name.startsWith(COUNTING) || name.startsWith(THROUGHOUT))
            module.addSearchOperationListener(new SearchOperationListener() {
                @Override
                public void onPreQueryPhase(SearchContext search) {
                    boolean isLimited =
                            search.timeout() != null && !search.timeout().equals(SearchService.NO_TIMEOUT);
                    boolean isAsked = !name.startsWith(COUNTING) || search.aggregations() != null;
                    boolean isSlow = name.startsWith(THROUGHOUT)
                            || search.indexShard().shardId().id() == 0;
                    if (isLimited && isAsked && isSlow) search.timeout(OVER);
                }
            });
    }
}
