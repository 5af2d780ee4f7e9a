package io.orderlane.testkit.host;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A temporary folder for files of keys, made when the first is asked for. */
final class KeyFolder {

    private final Map<Path, String> texts = new LinkedHashMap<>();
    private @Nullable Path folder;

    /** The file with this text; it is there until {@link #remove}, and again after {@link #restore}. */
    synchronized Path file(String name, String text) {
        try {
            if (folder == null) {
                folder = Files.createTempDirectory("orderlane-test-");
            }
            Path file = folder.resolve(name);
            texts.put(file, text);
            Files.createDirectories(folder);
            // once: a host may be reading it
            return Files.exists(file) ? file : Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException("a temporary file for a key cannot be written", e);
        }
    }

    /** Writes the files again that were removed, in their old places. */
    synchronized void restore() {
        Map.copyOf(texts).forEach((file, text) -> file(file.getFileName().toString(), text));
    }

    synchronized void remove() {
        try {
            for (Path file : texts.keySet()) {
                Files.deleteIfExists(file);
            }
            if (folder != null) {
                Files.deleteIfExists(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the temporary folder " + folder + " cannot be removed", e);
        }
    }
}
