package laobao.article;

import java.util.Arrays;

/** What is known of a page's reading by its gold: roles that a block may have, and whether it begins an article. */
final class Constraint {
    private static final int ALL = (1 << Weights.R) - 1;

    private final int[] roles;
    private final byte[] borders;

    Constraint(int blocks) {
        roles = new int[blocks];
        borders = new byte[blocks];
        Arrays.fill(roles, ALL);
    }

    /** Nothing but these. */
    void only(int block, Role... allowed) {
        int mask = 0;
        for (Role role : allowed) mask |= 1 << role.ordinal();
        roles[block] &= mask;
    }

    /** What another page's gold says of a block, for this block. */
    void copy(int block, Constraint from, int there) {
        roles[block] = from.roles[there];
        borders[block] = from.borders[there];
    }

    /** What another page's gold says of a block, for a part of it that does not stand first. */
    void copyRest(int block, Constraint from, int there) {
        int lead = 1 << Role.LEAD.ordinal();
        boolean body = (from.roles[there] & lead) != 0;
        roles[block] = body ? (from.roles[there] & ~lead) | (1 << Role.BODY.ordinal()) : from.roles[there];
        borders[block] = -1;
    }

    void not(int block, Role role) {
        roles[block] &= ~(1 << role.ordinal());
    }

    void border(int block, boolean begins) {
        borders[block] = (byte) (begins ? 1 : -1);
    }

    boolean allows(int block, int role) {
        return (roles[block] & (1 << role)) != 0;
    }

    boolean allowsBorder(int block, boolean begins) {
        return borders[block] == 0 || (borders[block] > 0) == begins;
    }
}
