package io.orderlane.app.cli.serve;

import io.orderlane.app.cli.console.Console;
import io.orderlane.app.cli.console.ExitCode;
import io.orderlane.app.cli.console.StopSignals;
import io.orderlane.app.service.Service;
import io.orderlane.app.wiring.Assembly;
import io.orderlane.app.wiring.Installation;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code orderlane serve}. */
@Command(
        name = "serve",
        description = "Runs the service: takes updates in over HTTP and delivers them to AlipayHK.",
        mixinStandardHelpOptions = true)
public final class ServeVerb implements Callable<Integer> {

    private final Console console;

    @Option(
            names = "--config",
            paramLabel = "F",
            description = "A properties file with orderlane.* keys; ORDERLANE_* variables win over it.")
    private @Nullable Path config;

    public ServeVerb(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        Installation installation = Installation.load(config, console.environment());
        installation
                .warnings()
                .forEach(warning -> console.err().println(console.messageStyle().odd("!") + " " + warning));
        Assembly assembly = Assembly.of(installation.loaded(), installation.scenarios(), List.of());
        try (StopSignals signals = new StopSignals();
                Service service = ServiceStart.start(assembly)) {
            if (console.terminal().err()) {
                console.err().println("Orderlane listens at " + service.url() + "; Ctrl-C stops it, twice at once.");
            }
            signals.await();
            return signals.interrupted() ? signals.exitCode() : ExitCode.DONE.number();
        }
    }
}
