package io.orderlane.app.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where accepted updates are kept. */
public record DatabaseConfiguration(
        @Key(
                preset = "jdbc:sqlite:orderlane-data/orderlane.db",
                takes = "jdbc:sqlite:FILE, jdbc:postgresql://HOST:PORT/DATABASE for several processes on one database,"
                        + " or memory: to keep nothing")
        String url,

        @Key(takes = "a user name of the database") @Nullable
        String user,

        @Key(takes = "a file with the database's password on its first line", secret = true) @Nullable
        Path passwordFile)
        implements Checked {

    @Override
    public void check(KeyFaults faults) {
        DatabaseUrl.fault(url).ifPresent(found -> faults.add("url", found));
        faults.unlessReadable("password-file", passwordFile);
    }

    /** Whether it is in memory only. */
    public boolean isMemory() {
        return url.equals("memory:");
    }

    /** The kind of store, for the log: {@code memory}, {@code sqlite} or {@code postgresql}. */
    public String kind() {
        return isMemory() ? "memory" : url.split(":", 3)[1];
    }

    /** The password, where a file with one is named; read each time, so that no field contains it. */
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
