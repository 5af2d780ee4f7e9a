package io.orderlane.app.config;

import java.util.Optional;

/** The URL of a supported store, without a user, a password or options that are not allowed. */
final class DatabaseUrl {

    private static final String APART =
            "; the user goes into database.user and the password into the file of database.password-file";

    private DatabaseUrl() {}

    /** What is wrong with this URL; empty when nothing is. */
    static Optional<String> fault(String url) {
        if (url.matches("postgres(ql)?://.*")) {
            return Optional.of("it is a URL of libpq, as psql takes it; JDBC's begins with jdbc:postgresql://" + APART);
        } else if (!url.matches("memory:|jdbc:sqlite:.+|jdbc:postgresql:.+")) {
            return Optional.of("no store answers to this URL");
        } else if (url.matches("jdbc:postgresql://.*@.*")) {
            return Optional.of("it has a user or a password before the host" + APART);
        } else if (url.matches("jdbc:sqlite:.*[?].*")) {
            return Optional.of("options stand behind the file; Orderlane sets those of SQLite itself, since durability"
                    + " depends on them");
        }
        return Optional.empty();
    }
}
