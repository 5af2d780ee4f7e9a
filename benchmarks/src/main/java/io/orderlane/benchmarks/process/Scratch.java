package io.orderlane.benchmarks.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Folders for what a bench writes. After a failure they stay, with the logs in them. */
public final class Scratch {

    private Scratch() {}

    /** A new one in the system's folder for temporary files; {@code -Djava.io.tmpdir=} chooses another disk. */
    public static Path make() throws IOException {
        return Files.createTempDirectory("orderlane-bench-");
    }

    /** Removes one with all that is in it. */
    public static void delete(Path folder) throws IOException {
        List<Path> deepestFirst;
        try (Stream<Path> all = Files.walk(folder)) {
            deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path one : deepestFirst) {
            Files.deleteIfExists(one);
        }
    }
}
