package io.orderlane.benchmarks.sdk;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A {@link SideMain} that waits to be told. All sides run with the same flags of Java. */
final class SideProcess implements AutoCloseable {

    private final Side side;
    private final Process process;
    private final BufferedReader answers;
    private final BufferedWriter orders;

    private SideProcess(Side side, Process process) {
        this.side = side;
        this.process = process;
        this.answers = process.inputReader();
        this.orders = process.outputWriter();
    }

    static SideProcess start(Side side, String endpoint, Path privateKey, Path publicKey, Optional<Path> trust)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(
                System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
                "-Xmx256m",
                "-Dhttp.maxConnections=64", // or the SDK would keep five
                "-cp",
                System.getProperty("java.class.path"),
                SideMain.class.getName()));
        command.addAll(List.of(side.name(), endpoint, privateKey.toString(), publicKey.toString()));
        trust.map(Path::toString).ifPresent(command::add);
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        SideProcess started = new SideProcess(side, process);
        started.expect("READY");
        return started;
    }

    private void expect(String word) throws IOException {
        String line = line();
        if (!line.equals(word)) {
            close();
            throw new IOException(side + " said \"" + line + "\" instead of " + word);
        }
    }

    private String line() throws IOException {
        String line = answers.readLine();
        if (line == null) {
            throw new IOException(side + " ended; see above why");
        }
        return line;
    }

    /** Fails when a single delivery did: its cost would not be that of a delivery. */
    Window run(Duration time, int atOnce) throws IOException {
        orders.write(time.toMillis() + " " + atOnce + "\n");
        orders.flush();
        Window window = Window.read(line());
        if (window.failures() > 0 || window.deliveries() == 0) {
            throw new IOException(side + ": " + window.failures() + " deliveries failed of "
                    + (window.failures() + window.deliveries()));
        }
        return window;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
