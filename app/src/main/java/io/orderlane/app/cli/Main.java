package io.orderlane.app.cli;

import io.orderlane.app.cli.console.Console;

/** Where the process begins. */
public final class Main {

    private Main() {}

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        System.exit(new CommandLines(Console.system()).run(arguments));
    }
}
