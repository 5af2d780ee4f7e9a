package io.orderlane.app.cli.sandbox;

import io.orderlane.app.cli.console.CommandFailure;
import io.orderlane.app.cli.console.Console;
import io.orderlane.app.cli.console.ExitCode;
import io.orderlane.app.cli.console.StopSignals;
import io.orderlane.sandbox.Sandbox;
import io.orderlane.sandbox.SandboxOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code orderlane sandbox}. */
@Command(
        name = "sandbox",
        description = "Runs a local AlipayHK: it verifies, remembers, and answers signed.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Prints the lines that point a service at it; so, in two terminals:",
            "  orderlane sandbox > sandbox.env",
            "  set -a; . ./sandbox.env; orderlane serve",
            "Journal, cards, faults: curl ENDPOINT/_sandbox/journal, /_sandbox/cards, /_sandbox/faults"
        })
public final class SandboxVerb implements Callable<Integer> {

    /** Client id of the merchant the sandbox knows unless another is named. */
    private static final String USUAL_CLIENT = "SANDBOX_5Y8W0WSG45P9";

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private final Console console;

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "Where it listens on 127.0.0.1; 8180 unless given, 0 for any.")
    private int port = 8180;

    @Option(
            names = "--keys",
            paramLabel = "DIR",
            description = "Both sides' keys, made once and kept; orderlane-data/sandbox-keys unless given.")
    private Path keys = Path.of("orderlane-data", "sandbox-keys");

    @Option(
            names = "--client-id",
            paramLabel = "C",
            description = "The merchant's Client-Id; " + USUAL_CLIENT + " unless given.")
    private String clientId = USUAL_CLIENT;

    @Option(
            names = "--public-key",
            paramLabel = "FILE",
            description = "The merchant's public key, instead of a made one.")
    private @Nullable Path publicKey;

    @Option(names = "--json", description = "The endpoint and keys as one JSON object.")
    private boolean json;

    @Option(names = "--follow", description = "Prints the journal: a JSON line for each request.")
    private boolean follow;

    public SandboxVerb(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        SandboxKeys files = SandboxKeys.at(keys, publicKey);
        try (StopSignals signals = new StopSignals();
                Sandbox sandbox = start(files)) {
            new SandboxFacts(sandbox.endpoint(), clientId, files).print(console, json);
            console.err().println("Sandbox listens at " + sandbox.endpoint() + "; Ctrl-C stops it.");
            JournalFollower follower = new JournalFollower(sandbox.journal(), console.out(), follow);
            while (!signals.await(BETWEEN_LOOKS)) {
                follower.printNews();
            }
            follower.printNews();
            return signals.exitCode();
        }
    }

    private Sandbox start(SandboxKeys files) {
        try {
            SandboxOptions options = SandboxOptions.fromPem(port, clientId, files.merchantPem(), files.alipayHkPem());
            return Sandbox.start(options);
        } catch (IllegalArgumentException | IllegalStateException refused) {
            throw new CommandFailure(ExitCode.CONFIGURATION, String.valueOf(refused.getMessage()), refused);
        }
    }
}
