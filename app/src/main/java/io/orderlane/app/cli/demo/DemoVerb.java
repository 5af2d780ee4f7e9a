package io.orderlane.app.cli.demo;

import io.orderlane.app.cli.console.Console;
import io.orderlane.app.cli.console.ExitCode;
import io.orderlane.app.cli.console.StopSignals;
import io.orderlane.app.cli.input.RulesOptions;
import io.orderlane.app.wiring.UpdateRules;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code orderlane demo}. */
@Command(
        name = "demo",
        description = "Shows the whole way: a local AlipayHK, a service, and sample orders of every scenario.",
        mixinStandardHelpOptions = true)
public final class DemoVerb implements Callable<Integer> {

    private final Console console;

    @Option(names = "--exit", description = "Ends with a summary once everything is delivered.")
    private boolean exit;

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "The service's port on 127.0.0.1; any free one unless given.")
    private int port;

    @Option(names = "--json", description = "One JSON object a line: each delivery, then the summary.")
    private boolean json;

    @Mixin
    private RulesOptions rules = new RulesOptions();

    public DemoVerb(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        UpdateRules known = rules.load(console);
        DemoLog log = new DemoLog(console, json);
        try (StopSignals signals = new StopSignals();
                DemoStage stage = DemoStage.set(port, log, known)) {
            ExitCode code = new DemoRun(console, stage, log, json, signals::isRequested).play(!exit);
            if (!exit) {
                signals.await();
            }
            return signals.isRequested() ? signals.exitCode() : code.number();
        }
    }
}
