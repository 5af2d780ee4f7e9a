package io.orderlane.app.cli;

import io.orderlane.app.cli.console.Console;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code orderlane version}. */
@Command(name = "version", description = "Prints the version.", mixinStandardHelpOptions = true)
final class VersionVerb implements Callable<Integer> {

    private final Console console;

    VersionVerb(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        for (String line : new Version().getVersion()) {
            console.out().println(line);
        }
        return 0;
    }
}
