package io.orderlane.app.cli.send;

import io.orderlane.app.cli.console.Console;
import io.orderlane.app.cli.console.ExitCode;
import io.orderlane.app.cli.input.UpdateSource;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code orderlane send}. */
@Command(
        name = "send",
        description =
                "Submits updates to a running service; with --wait follows each to its end, and ends with 5 where one is"
                        + " parked and with 6 where one expired or has not ended in time.",
        mixinStandardHelpOptions = true)
public final class SendVerb implements Callable<Integer> {

    private final Console console;

    @Parameters(paramLabel = "FILE", description = "One update as JSON, or one a line (NDJSON); - for standard input.")
    private String file = "-";

    @Mixin
    private ServiceOptions service = new ServiceOptions();

    @Option(names = "--wait", description = "Follows what was accepted until AlipayHK confirmed or refused it.")
    private boolean wait;

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            description = "With --wait: no longer than this; 60 unless given.")
    private long timeout = 60;

    @Option(names = "--json", description = "One JSON object a line for each update.")
    private boolean json;

    public SendVerb(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        ServiceClient client = ServiceClient.of(service, console);
        SendReport report = new SendReport(console, json, !wait);
        new Submission(client, report).send(new UpdateSource(file, console.in()));
        if (wait) {
            new NotificationFollower(client, report, console, Duration.ofSeconds(timeout)).toTheEnd();
        }
        console.err().println(report.words());
        ExitCode code = report.code();
        return code.number();
    }
}
