package io.orderlane.persistence.sqlite;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** How file systems are mounted, where the system shows it (Linux). */
final class Mounts {

    private static final Path TABLE = Path.of("/proc/self/mountinfo");
    private static final int POINT = 4;
    private static final int OPTIONS = 5;

    private Mounts() {}

    /** Whether files in this folder may be executed; true where that is unknown. */
    static boolean mayExecuteIn(Path folder) {
        try {
            return mayExecuteIn(folder.toRealPath(), Files.readAllLines(TABLE, StandardCharsets.UTF_8));
        } catch (IOException unknown) {
            return true;
        }
    }

    /** The same by the lines of {@code /proc/self/mountinfo}; of two mounts on one folder the later one counts. */
    static boolean mayExecuteIn(Path folder, List<String> table) {
        return table.stream()
                .map(line -> line.split(" ", OPTIONS + 2))
                .filter(parts -> parts.length > OPTIONS && folder.startsWith(point(parts)))
                .reduce((one, other) -> DEEPER.compare(one, other) > 0 ? one : other)
                .map(parts -> !Arrays.asList(parts[OPTIONS].split(",")).contains("noexec"))
                .orElse(true);
    }

    /**
     * Whether this very file or folder is mounted, as one file of another folder can be; false where that is unknown.
     */
    static boolean isPoint(Path path) {
        try {
            return isPoint(path, Files.readAllLines(TABLE, StandardCharsets.UTF_8));
        } catch (IOException unknown) {
            return false;
        }
    }

    /** The same by the lines of {@code /proc/self/mountinfo}. */
    static boolean isPoint(Path path, List<String> table) {
        return table.stream()
                .map(line -> line.split(" ", OPTIONS + 2))
                .anyMatch(parts -> parts.length > OPTIONS && path.equals(point(parts)));
    }

    private static final Comparator<String[]> DEEPER =
            Comparator.comparingInt(parts -> point(parts).getNameCount());

    /** White space is written as octal numbers there. */
    private static Path point(String[] parts) {
        return Path.of(parts[POINT]
                .replace("\\040", " ")
                .replace("\\011", "\t")
                .replace("\\012", "\n")
                .replace("\\134", "\\"));
    }
}
