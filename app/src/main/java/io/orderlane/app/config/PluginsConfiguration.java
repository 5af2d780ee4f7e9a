package io.orderlane.app.config;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Scenarios from outside. */
public record PluginsConfiguration(
        @Key(takes = "a folder with scenario jars") @Nullable
        Path dir) implements Checked {

    @Override
    public void check(KeyFaults faults) {
        if (dir != null && !(Files.isDirectory(dir) && Files.isReadable(dir))) {
            faults.add("dir", "it is not a folder that can be read");
        }
    }
}
