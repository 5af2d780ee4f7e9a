package io.orderlane.app.cli.keys;

import io.orderlane.app.cli.console.Console;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code orderlane keys}. */
@Command(
        name = "keys",
        description = "Makes a key pair (new DIR), or checks that keys are fit for AlipayHK (check).",
        mixinStandardHelpOptions = true)
public final class KeysVerb implements Runnable {

    private final Console console;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    public KeysVerb(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do with keys: new DIR, or check.");
    }

    @Command(
            name = "new",
            description = "Writes private-key.pem (PKCS#8) and public-key.pem (SPKI) of RSA-2048; never overwrites.",
            mixinStandardHelpOptions = true)
    int make(
            @Parameters(paramLabel = "DIR", description = "The folder; made when it is missing.") Path folder,
            @Option(names = "--json", description = "As JSON.") boolean json) {
        return new NewKeys(console, json).write(folder);
    }

    @Command(
            name = "check",
            description = "Checks the configured keys, or two files: readable, long enough, and which fit together.",
            mixinStandardHelpOptions = true)
    int check(
            @Option(
                            names = "--config",
                            paramLabel = "FILE",
                            description = "The configuration; the environment counts too.")
                    @Nullable
                    Path config,
            @Option(names = "--private-key", paramLabel = "FILE", description = "Checks this one instead.") @Nullable
                    Path privateKey,
            @Option(names = "--public-key", paramLabel = "FILE", description = "Checks this one instead.") @Nullable
                    Path publicKey,
            @Option(names = "--json", description = "As JSON.") boolean json) {
        KeyReport report = privateKey == null && publicKey == null
                ? ConfiguredKeys.check(config, console)
                : new KeyCheck().files(privateKey, publicKey);
        return report.print(console, json);
    }
}
