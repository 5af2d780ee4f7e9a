package io.orderlane.persistence.postgresql;

import io.orderlane.core.port.StoreException;

/** Where a database is, by its JDBC URL, which may contain a password that must not be shown. */
final class Address {

    private static final String PREFIX = "jdbc:postgresql:";

    private Address() {}

    /**
     * Refuses what is not such a URL, or has a user in it, which JDBC takes for a part of the host.
     *
     * @throws StoreException with what to write instead
     */
    static void check(String url) {
        if (url.startsWith("postgresql://") || url.startsWith("postgres://")) {
            throw new StoreException("database.url is a URL of libpq, as psql takes it (\"" + nameOf(url)
                    + "\"). Write it as JDBC does: " + PREFIX
                    + "//HOST:PORT/DATABASE, the user in database.user and the password in the file of"
                    + " database.password-file.");
        }
        if (!url.startsWith(PREFIX)) {
            throw new StoreException("\"" + nameOf(url) + "\" does not name a PostgreSQL database; expected " + PREFIX
                    + "//HOST:PORT/DATABASE.");
        }
        if (!nameOf(url).equals(url.replaceFirst("[?].*", ""))) {
            throw new StoreException("database.url names a user before the host (\"" + nameOf(url)
                    + "\"). Write " + PREFIX
                    + "//HOST:PORT/DATABASE, the user in database.user and the password in the file of"
                    + " database.password-file.");
        }
    }

    /** The URL without its parameters and without a user, either of which may contain a password. */
    static String nameOf(String url) {
        return url.replaceFirst("(?<=//).*@", "…@").replaceFirst("[?].*", "");
    }
}
