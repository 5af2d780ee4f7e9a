package io.orderlane.app.config;

import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where what was accepted is kept.
 *
 * @param url {@code jdbc:sqlite:FILE}, {@code jdbc:postgresql://HOST:PORT/DATABASE}, or {@code memory:} to keep nothing
 * @param user a user name, where the database has users
 * @param passwordFile a file with the password on its first line
 */
public record DatabaseConfiguration(
        @NotNull(message = "it is missing") @DatabaseUrl String url,

        @Nullable String user,
        @ReadableFile @Nullable Path passwordFile) {

    /** Whether nothing outlives the process. */
    public boolean isMemory() {
        return url.equals("memory:");
    }

    /** The kind of store, for the log: {@code memory}, {@code sqlite} or {@code postgresql}. */
    public String kind() {
        return isMemory() ? "memory" : url.split(":", 3)[1];
    }

    /** The password, where a file with one is named; read each time, so that no field holds it. */
    public @Nullable String password() {
        if (passwordFile == null) {
            return null;
        }
        try (var lines = Files.lines(passwordFile)) {
            return lines.findFirst().orElse("");
        } catch (IOException | UncheckedIOException unreadable) {
            throw new UncheckedIOException(new IOException("The file of database.password-file cannot be read."));
        }
    }
}
