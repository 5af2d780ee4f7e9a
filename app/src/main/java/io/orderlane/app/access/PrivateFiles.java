package io.orderlane.app.access;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Secret files, by their keys, that other users of this machine must not read, and a folder they must not write. */
public record PrivateFiles(
        Map<String, Path> secrets, @Nullable Path plugins) {

    public PrivateFiles {
        secrets = Map.copyOf(secrets);
    }

    /** What they may do all the same, one sentence each, ending with what to do. None of it stops the start. */
    public List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        new TreeMap<>(secrets).forEach((key, file) -> {
            if (FileState.othersMayRead(file)) {
                warnings.add(key + ": other users of this machine may read " + file + "; chmod go-r it.");
            }
        });
        if (plugins != null && FileState.othersMayWrite(plugins)) {
            warnings.add("plugins.dir: other users of this machine may put code into " + plugins + "; chmod go-w it.");
        }
        return warnings;
    }
}
