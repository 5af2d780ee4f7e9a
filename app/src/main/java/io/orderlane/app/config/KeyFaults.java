package io.orderlane.app.config;

import io.orderlane.app.access.FileState;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with values. */
@FunctionalInterface
public interface KeyFaults {

    /** The value of this key, named as within its group, cannot be used; a blank {@code fix} means to set it. */
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
