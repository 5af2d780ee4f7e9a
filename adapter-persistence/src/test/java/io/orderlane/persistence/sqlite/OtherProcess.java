package io.orderlane.persistence.sqlite;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A Java process of its own running {@link AcceptingProcess}. */
final class OtherProcess implements AutoCloseable {

    private final Process process;
    private final BufferedReader lines;

    private OtherProcess(Process process) {
        this.process = process;
        this.lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    static OtherProcess on(Path file) throws IOException {
        return on(file, List.of());
    }

    /** One that is run by what these words name. */
    static OtherProcess on(Path file, List<String> by) throws IOException {
        List<String> words = new ArrayList<>(by);
        words.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                AcceptingProcess.class.getName(),
                file.toString()));
        return new OtherProcess(new ProcessBuilder(words)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start());
    }

    /** The next order it says it accepted; null once it is gone. */
    String nextLine() throws IOException {
        return lines.readLine();
    }

    /** Kills it by its handle, which leaves what it has said to be read. */
    void kill() throws InterruptedException {
        process.toHandle().destroyForcibly();
        process.waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
