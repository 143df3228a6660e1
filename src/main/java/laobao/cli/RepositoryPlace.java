package laobao.cli;

import laobao.archive.ArchiveException;

/** Where on a cluster a snapshot is kept: {@code REPOSITORY/NAME}. */
record RepositoryPlace(String repository, String name) {
    /** @throws ArchiveException when it is of another form */
    static RepositoryPlace of(String place) throws ArchiveException {
        int slash = place.indexOf('/');
        String name = place.substring(slash + 1);
        if (slash <= 0 || !place.substring(0, slash).matches("[\\w.-]+") || !name.matches("[a-z0-9_][a-z0-9_.-]*"))
            throw new ArchiveException("'" + place + "' names no snapshot on a cluster; write REPOSITORY/NAME,"
                    + " the name in small letters, digits, '-', '_' and '.'.");
        return new RepositoryPlace(place.substring(0, slash), name);
    }
}
