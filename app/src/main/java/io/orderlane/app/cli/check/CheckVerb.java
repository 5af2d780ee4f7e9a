package io.orderlane.app.cli.check;

import io.orderlane.app.cli.console.CommandFailure;
import io.orderlane.app.cli.console.Console;
import io.orderlane.app.cli.console.ExitCode;
import io.orderlane.app.cli.console.Times;
import io.orderlane.app.cli.input.RulesOptions;
import io.orderlane.app.cli.input.UpdateLines;
import io.orderlane.app.cli.input.UpdateSource;
import io.orderlane.app.json.Allowance;
import io.orderlane.app.json.TreeJson;
import io.orderlane.app.wiring.UpdateRules;
import io.orderlane.core.check.UpdateChecker;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code orderlane check}. */
@Command(
        name = "check",
        description =
                "Checks updates and sends nothing: every violation and warning, with its line, as the service would find them"
                        + " in this order.",
        mixinStandardHelpOptions = true)
public final class CheckVerb implements Callable<Integer> {

    private final Console console;
    private final Allowance words = new Allowance();

    @Parameters(paramLabel = "FILE", description = "One update as JSON, or one a line (NDJSON); - for standard input.")
    private String file = "-";

    @Option(names = "--json", description = "One JSON object a line for each update.")
    private boolean json;

    @Option(
            names = "--at",
            paramLabel = "TIME",
            description = "Checks as if it were then; now unless given. For files of another day.")
    private @Nullable String at;

    @Mixin
    private RulesOptions rules = new RulesOptions();

    public CheckVerb(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Instant now = at == null ? console.clock().instant() : Times.read("--at", at);
        UpdateRules known = rules.load(console);
        UpdateChecker checker = known.checker();
        FileOrders orders = new FileOrders(known.decide());
        CheckTally tally = new CheckTally();
        try (UpdateLines updates = new UpdateSource(file, console.in()).open()) {
            updates.forEachRemaining(
                    update -> show(orders.take(CheckedLine.of(update, checker, now), now), tally, update.size()));
        }
        if (tally.isEmpty()) {
            throw new CommandFailure(
                    ExitCode.RULE_BROKEN,
                    "There is no update in " + (file.equals("-") ? "standard input" : file) + ".");
        }
        console.err().println(tally.words());
        return (tally.isClean() ? ExitCode.DONE : ExitCode.RULE_BROKEN).number();
    }

    private void show(CheckedLine line, CheckTally tally, int size) {
        tally.add(line);
        words.earn(size);
        String whole = text(line);
        console.out().println(words.spend(whole.length()) ? whole : text(line.briefly()));
    }

    private String text(CheckedLine line) {
        return json
                ? TreeJson.write(line.tree())
                : String.join(
                        System.lineSeparator(),
                        new CheckText(console.style(), console.terminal().columns()).of(line));
    }
}
