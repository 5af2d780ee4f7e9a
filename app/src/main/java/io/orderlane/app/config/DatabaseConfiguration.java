package io.orderlane.app.config;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where what was accepted is kept.
 *
 * @param url {@code jdbc:sqlite:FILE}, or {@code memory:} to keep nothing
 * @param user a user name, where the database has users
 * @param passwordFile a file with the password on its first line
 */
public record DatabaseConfiguration(
        @NotNull(message = "it is missing")
        @Pattern(regexp = "memory:|jdbc:sqlite:.+", message = "no store answers to this URL")
        String url,

        @Nullable String user,
        @ReadableFile @Nullable Path passwordFile) {

    /** Whether nothing outlives the process. */
    public boolean isMemory() {
        return url.equals("memory:");
    }
}
