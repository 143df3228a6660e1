package laobao.article;

import java.util.List;

/**
 * The best reading of a page: the roles of all its blocks for which the sum of scores and steps is greatest.
 *
 * @param roles a role for each block
 * @param runnersUp for each block, its next best role
 * @param margins for each block, how much worse the page would read with that
 * @param borders for each block, how likely it is to begin an article
 */
@SuppressWarnings("ArrayRecordComponent") // a number for each block; never compared
record Reading(Role[] roles, Role[] runnersUp, double[] margins, double[] borders) {
    /** Pages of more blocks than this are read in pieces, so that memory stays bounded. */
    private static final int PIECE = 20_000;

    static Reading best(List<Signs> blocks, Topics topics, Weights weights) {
        int n = blocks.size();
        Reading reading = new Reading(new Role[n], new Role[n], new double[n], new double[n]);
        for (int from = 0; from < n; from += PIECE)
            reading.read(from, Inquiry.of(blocks.subList(from, Math.min(n, from + PIECE)), topics, from), weights);
        return reading;
    }

    private void read(int offset, List<Findings> findings, Weights weights) {
        int n = findings.size();
        int r = Weights.R;
        double[] scores = new double[n * r];
        for (int i = 0; i < n; i++) weights.score(findings.get(i), scores, i * r);
        Lattice lattice = new Lattice(n, scores, weights);
        double[] best = lattice.best();
        double[] likely = lattice.odds().borders();
        for (int i = 0; i < n; i++) {
            int first = 0;
            int second = 1;
            for (int role = 1; role < r; role++) {
                double through = best[i * r + role];
                if (through > best[i * r + first]) {
                    second = first;
                    first = role;
                } else if (second == first || through > best[i * r + second]) {
                    second = role;
                }
            }
            roles[offset + i] = Weights.ROLES[first];
            runnersUp[offset + i] = Weights.ROLES[second];
            margins[offset + i] = best[i * r + first] - best[i * r + second];
            borders[offset + i] = likely.length == 0 ? 0.5 : likely[i];
        }
    }
}
