package io.orderlane.app.config;

import io.orderlane.app.access.FileState;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with values. */
@FunctionalInterface
public interface KeyFaults {

    /**
     * The value of a key cannot be used.
     *
     * @param key its name, within the group that checks itself
     * @param found what is wrong
     * @param fix what to do; blank for setting it
     */
    void add(String key, String found, String fix);

    /** The same, to be mended by setting it. */
    default void add(String key, String found) {
        add(key, found, "");
    }

    /** Adds what keeps this file from being used, if there is one. */
    default void unlessReadable(String key, @Nullable Path file) {
        if (file != null) {
            FileState.fault(file).ifPresent(found -> add(key, found));
        }
    }
}
