package io.orderlane.app.cli;

import io.orderlane.app.cli.console.CommandFailure;
import io.orderlane.app.cli.console.Console;
import io.orderlane.app.cli.console.ExitCode;
import io.orderlane.app.config.ConfigurationException;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns what went wrong into a message and an exit code. */
final class Failures {

    private final Console console;

    Failures(Console console) {
        this.console = console;
    }

    /** The command line makes no sense. */
    int misunderstood(ParameterException failure, String[] arguments) {
        CommandLine command = failure.getCommandLine();
        complain(
                isUnknownVerb(failure)
                        ? "There is no verb \"" + arguments[0] + "\"."
                        : String.valueOf(failure.getMessage()));
        nearest(failure);
        console.err().println("Usage: " + command.getHelp().synopsis(0).strip());
        console.err().println("More:  orderlane help" + asked(command));
        return ExitCode.USAGE.number();
    }

    private static boolean isUnknownVerb(ParameterException failure) {
        return failure instanceof UnmatchedArgumentException unmatched
                && !unmatched.isUnknownOption()
                && unmatched.getCommandLine().getParent() == null;
    }

    private void nearest(ParameterException failure) {
        if (failure instanceof UnmatchedArgumentException unmatched && !unmatched.isUnknownOption()) {
            List<String> suggestions = unmatched.getSuggestions();
            if (!suggestions.isEmpty()) {
                console.err().println("Did you mean: " + String.join(", ", suggestions) + "?");
            }
        }
    }

    private static String asked(CommandLine command) {
        String name = command.getCommandSpec().qualifiedName(" ");
        int end = name.indexOf(' ');
        return end < 0 ? "" : name.substring(end);
    }

    /** A verb threw. */
    int failed(Exception failure, CommandLine command, ParseResult parsed) {
        if (console.debug()) {
            failure.printStackTrace(console.err());
        }
        return codeOf(failure).number();
    }

    private ExitCode codeOf(Exception failure) {
        if (failure instanceof CommandFailure known) {
            complain(known.getMessage());
            return known.code();
        }
        if (failure instanceof ConfigurationException configuration) {
            complain(configuration.getMessage());
            return ExitCode.CONFIGURATION;
        }
        complain("Internal error: " + failure + ". Please report it; ORDERLANE_LOG_LEVEL=debug shows where.");
        return ExitCode.INTERNAL;
    }

    private void complain(String message) {
        console.err().println(console.messageStyle().bad("orderlane:") + " " + message);
    }
}
