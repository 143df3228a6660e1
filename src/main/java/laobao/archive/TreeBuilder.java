package laobao.archive;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Makes a tree of counted values by their paths. */
public final class TreeBuilder {
    private final char separator;
    private final Comparator<FacetCount> order;
    private final Breadth breadth;
    private final Set<String> chosen = new HashSet<>();
    private final Branch root = new Branch("", 0);

    private static final class Branch {
        final String value;
        final long count;
        final TreeMap<String, Branch> children = new TreeMap<>();
        boolean isLeftOut;

        Branch(String value, long count) {
            this.value = value;
            this.count = count;
        }
    }

    /**
     * @param separator what stands between a value and the one above it; 0 for a list
     * @param order of the values at one place
     * @param values the values counted
     * @param counts how often each occurs
     * @param breadth how many values to give
     * @param chosen what is filtered by
     */
    public TreeBuilder(
            char separator,
            Comparator<FacetCount> order,
            List<String> values,
            List<Long> counts,
            Breadth breadth,
            List<String> chosen) {
        this.separator = separator;
        this.order = order;
        this.breadth = breadth;
        for (String path : chosen) {
            for (int i = path.indexOf(separator); separator != 0 && i > 0; i = path.indexOf(separator, i + 1))
                this.chosen.add(path.substring(0, i));
            this.chosen.add(path);
        }
        for (int i = 0; i < values.size(); i++) add(values.get(i), counts.get(i));
    }

    private void add(String value, long count) {
        Branch parent = root;
        for (int i = value.indexOf(separator); separator != 0 && i > 0; i = value.indexOf(separator, i + 1)) {
            @Nullable Branch next = parent.children.get(value.substring(0, i));
            if (next == null) break;
            parent = next;
        }
        parent.children.put(value, new Branch(value, count));
    }

    /** The tree. */
    public List<FacetCount> build() {
        List<Branch> below = new ArrayList<>();
        root.children.values().forEach(first -> collect(first, below));
        below.sort(Comparator.comparingLong((Branch branch) -> branch.count)
                .reversed()
                .thenComparing(branch -> branch.value));
        for (Branch rest : below.subList(Math.min(breadth.mostBelow(), below.size()), below.size()))
            rest.isLeftOut = !chosen.contains(rest.value);
        return children(root);
    }

    private static void collect(Branch branch, List<Branch> below) {
        for (Branch child : branch.children.values()) {
            below.add(child);
            collect(child, below);
        }
    }

    private List<FacetCount> children(Branch branch) {
        List<FacetCount> all = new ArrayList<>();
        for (Branch child : branch.children.values()) {
            if (child.isLeftOut) continue;
            List<FacetCount> under = children(child);
            all.add(new FacetCount(child.value, child.count, under, under.size() < child.children.size()));
        }
        all.sort(order);
        int most = breadth.most();
        if (all.size() <= most) return List.copyOf(all);
        List<FacetCount> shown = new ArrayList<>(all.subList(0, most));
        for (FacetCount rest : all.subList(most, all.size())) if (chosen.contains(rest.value())) shown.add(rest);
        return List.copyOf(shown);
    }
}
