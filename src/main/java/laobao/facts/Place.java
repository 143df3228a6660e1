package laobao.facts;

/**
 * A division of today, as facts name it.
 *
 * @param path the official names from the province down: {@code 河南省/郑州市}
 */
record Place(String path) {
    /** The official name alone. */
    String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The province's path. */
    String province() {
        int slash = path.indexOf('/');
        return slash < 0 ? path : path.substring(0, slash);
    }

    /** The prefecture of a county, the place itself where it is none or lies right below a province. */
    Place prefecture() {
        return depth() == 3 ? new Place(path.substring(0, path.lastIndexOf('/'))) : this;
    }

    /** How many steps it lies below the country: 1 for a province. */
    int depth() {
        return 1 + (int) path.chars().filter(c -> c == '/').count();
    }

    /** Whether this place lies within the other, or is it. */
    boolean within(Place other) {
        return within(other.path);
    }

    boolean within(String other) {
        return path.startsWith(other) && (path.length() == other.length() || path.charAt(other.length()) == '/');
    }
}
