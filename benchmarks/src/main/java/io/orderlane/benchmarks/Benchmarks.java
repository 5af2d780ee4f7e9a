package io.orderlane.benchmarks;

import io.orderlane.benchmarks.endtoend.EndToEnd;
import io.orderlane.benchmarks.hotpath.HotPath;
import io.orderlane.benchmarks.sdk.OfficialClient;
import io.orderlane.benchmarks.stores.Stores;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line of the benchmarks: four sections, each prints tables in Markdown. */
@Command(
        name = "benchmarks",
        mixinStandardHelpOptions = true,
        subcommands = {HotPath.class, EndToEnd.class, Stores.class, OfficialClient.class})
public final class Benchmarks {

    private Benchmarks() {}

    /** Exit code 0, 1 when a section failed, 2 for a wrong command line. What a failed section started is stopped. */
    public static void main(String[] args) {
        CommandLine line = new CommandLine(new Benchmarks()).setCaseInsensitiveEnumValuesAllowed(true);
        System.exit(line.execute(args)); // the event loop of the load would keep the process alive
    }
}
