package io.orderlane.benchmarks.peer;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a peer behaves.
 *
 * @param keys the folder of its keys
 * @param port where it listens; 0 for any free port
 * @param delayMillis how long it waits at least before it answers
 * @param slowestMillis how long it waits at most; what lies between is drawn evenly
 * @param mark what the numbers of orders begin with whose arrivals are noted; null to note none
 */
record PeerOptions(
        Path keys,
        int port,
        int delayMillis,
        int slowestMillis,
        @Nullable String mark) {

    static PeerOptions read(String[] arguments) {
        PeerOptions read = new PeerOptions(Path.of("peer-keys"), 0, 0, 0, null);
        for (int at = 0; at + 1 < arguments.length; at += 2) {
            read = read.with(arguments[at], arguments[at + 1]);
        }
        if (arguments.length % 2 != 0) {
            throw new IllegalArgumentException(arguments[arguments.length - 1] + " has no value");
        }
        return read;
    }

    private PeerOptions with(String name, String value) {
        return switch (name) {
            case "--keys" -> new PeerOptions(Path.of(value), port, delayMillis, slowestMillis, mark);
            case "--port" -> new PeerOptions(keys, Integer.parseInt(value), delayMillis, slowestMillis, mark);
            case "--delay-ms" -> new PeerOptions(keys, port, Integer.parseInt(value), slowestMillis, mark);
            case "--slowest-ms" -> new PeerOptions(keys, port, delayMillis, Integer.parseInt(value), mark);
            case "--mark" -> new PeerOptions(keys, port, delayMillis, slowestMillis, value);
            default ->
                throw new IllegalArgumentException(
                        name
                                + " is no option; there are --keys DIR, --port N, --delay-ms N, --slowest-ms N and --mark TEXT");
        };
    }

    List<String> arguments() {
        List<String> arguments = new ArrayList<>(List.of("--keys", keys.toString(), "--port", "" + port));
        arguments.addAll(List.of("--delay-ms", "" + delayMillis, "--slowest-ms", "" + slowestMillis));
        if (mark != null) {
            arguments.addAll(List.of("--mark", mark));
        }
        return arguments;
    }
}
