package io.orderlane.app.cli.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder that is gone once it is closed. */
public record TemporaryFolder(Path path) implements AutoCloseable {

    /** Makes one, or throws {@link CommandFailure}. */
    public static TemporaryFolder make(String prefix) {
        try {
            return new TemporaryFolder(Files.createTempDirectory(prefix));
        } catch (IOException full) {
            throw new CommandFailure(
                    ExitCode.CONFIGURATION,
                    "No temporary folder can be made; is the disk full, or TMPDIR wrong?",
                    full);
        }
    }

    @Override
    public void close() {
        try (Stream<Path> found = Files.walk(path)) {
            List<Path> deepestFirst = found.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.deleteIfExists(file);
            }
        } catch (IOException left) {
            // files left in a temporary folder do no harm, and the work is done
            path.toFile().deleteOnExit();
        }
    }
}
