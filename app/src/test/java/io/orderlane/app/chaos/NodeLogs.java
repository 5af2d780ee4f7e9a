package io.orderlane.app.chaos;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/** What the nodes of a line that failed said. */
final class NodeLogs {

    private static final PrintStream OUT = System.out;
    private static final Path KEPT = Path.of("target", "chaos");
    private static final int TAIL = 20;

    private NodeLogs() {}

    /** Runs a line; when it fails, the ends of the logs are printed and all of them are kept. */
    static void keptWhenFailing(String line, Path folder, Runnable run) {
        try {
            run.run();
        } catch (RuntimeException | Error failed) {
            keep(folder, KEPT.resolve(line));
            throw failed;
        }
    }

    private static void keep(Path folder, Path kept) {
        try (Stream<Path> files = Files.list(folder)) {
            Files.createDirectories(kept);
            for (Path log : files.filter(file -> file.toString().contains(".log."))
                    .sorted()
                    .toList()) {
                Files.copy(log, kept.resolve(log.getFileName()), StandardCopyOption.REPLACE_EXISTING);
                tail(log);
            }
            OUT.println("chaos: the logs of the nodes are kept in " + kept);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void tail(Path log) throws IOException {
        List<String> lines = Files.readAllLines(log);
        OUT.println("chaos: the end of " + log.getFileName() + ":");
        lines.subList(Math.max(0, lines.size() - TAIL), lines.size()).forEach(line -> OUT.println("    " + line));
    }
}
