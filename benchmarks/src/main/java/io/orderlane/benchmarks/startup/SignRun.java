package io.orderlane.benchmarks.startup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs {@code sign} from start to end. */
final class SignRun {

    private static final double MILLIS = 1000;

    private final Launched launched;
    private final Path folder;

    /** The folder has the key, in {@code ours}. */
    SignRun(Launched launched, Path folder) {
        this.launched = launched;
        this.folder = folder;
    }

    Start once() throws IOException, InterruptedException {
        Path body = Files.writeString(folder.resolve("body.json"), "{\"orders\":[]}");
        ProcessBuilder command = launched.command(
                Map.of(),
                List.of(
                        "sign",
                        "--path",
                        "/api/open/alipay/v1/merchant/order/sync",
                        "--body",
                        body.toString(),
                        "--client-id",
                        "BENCH",
                        "--time",
                        "2026-11-22T10:00:00+08:00",
                        "--private-key",
                        folder.resolve("ours/private-key.pem").toString()));
        return timed(command);
    }

    /** A process that has ended tells nothing any more, so bash adds up what it used. */
    private static Start timed(ProcessBuilder command) throws IOException, InterruptedException {
        List<String> inBash = new ArrayList<>(List.of("bash", "-c", "TIMEFORMAT='%R %U %S'; time \"$@\"", "bash"));
        inBash.addAll(command.command());
        Process process = command.command(inBash).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0 || !out.startsWith("algorithm=RSA256")) {
            throw new IOException("sign failed: " + err);
        }
        String[] seconds = err.strip().split(" ");
        return new Start(
                MILLIS * Double.parseDouble(seconds[0]),
                MILLIS * (Double.parseDouble(seconds[1]) + Double.parseDouble(seconds[2])));
    }
}
