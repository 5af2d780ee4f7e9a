package io.orderlane.app.config;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Checks {@link DatabaseUrl}. */
public final class DatabaseUrlValidator implements ConstraintValidator<DatabaseUrl, String> {

    private static final String APART =
            "; the user goes into database.user and the password into the file of database.password-file";

    @Override
    public boolean isValid(@Nullable String url, ConstraintValidatorContext context) {
        return url == null || fits(url, context);
    }

    private static boolean fits(String url, ConstraintValidatorContext context) {
        return ConstraintMessages.holds(
                        context,
                        !url.matches("postgres(ql)?://.*"),
                        "it is a URL of libpq, as psql takes it; JDBC's begins with jdbc:postgresql://" + APART)
                && ConstraintMessages.holds(
                        context,
                        url.matches("memory:|jdbc:sqlite:.+|jdbc:postgresql:.+"),
                        "no store answers to this URL")
                && ConstraintMessages.holds(
                        context,
                        !url.matches("jdbc:postgresql://.*@.*"),
                        "it has a user or a password before the host" + APART)
                && ConstraintMessages.holds(
                        context,
                        !url.matches("jdbc:sqlite:.*[?].*"),
                        "options stand behind the file; Orderlane sets those of SQLite itself, since durability depends on"
                                + " them");
    }
}
