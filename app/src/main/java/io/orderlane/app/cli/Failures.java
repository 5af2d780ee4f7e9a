package io.orderlane.app.cli;

import io.orderlane.app.cli.console.CommandFailure;
import io.orderlane.app.cli.console.Console;
import io.orderlane.app.cli.console.ExitCode;
import io.orderlane.app.config.ConfigurationException;
import io.orderlane.app.json.TreeJson;
import io.orderlane.core.field.Nearest;
import io.orderlane.core.field.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns what went wrong into a message and an exit code. */
final class Failures {

    private static final String JSON = "--json";

    private final Console console;

    Failures(Console console) {
        this.console = console;
    }

    /** The command line could not be parsed. */
    int misunderstood(ParameterException failure, String[] arguments) {
        CommandLine command = failure.getCommandLine();
        List<String> lines = new ArrayList<>();
        lines.add(
                isUnknownVerb(failure)
                        ? "There is no verb \"" + arguments[0] + "\"."
                        : String.valueOf(failure.getMessage()));
        nearest(failure).ifPresent(name -> lines.add("Did you mean: " + name + "?"));
        lines.add("Usage: " + command.getHelp().synopsis(0).strip());
        lines.add("More:  orderlane" + asked(command) + " --help");
        complain(ExitCode.USAGE, String.join("\n", lines), List.of(arguments).contains(JSON));
        return ExitCode.USAGE.number();
    }

    private static boolean isUnknownVerb(ParameterException failure) {
        return failure instanceof UnmatchedArgumentException unmatched
                && !unmatched.isUnknownOption()
                && unmatched.getCommandLine().getParent() == null;
    }

    /** The verb or option that a misspelt one was probably meant to be. */
    private static Optional<String> nearest(ParameterException failure) {
        if (!(failure instanceof UnmatchedArgumentException unmatched)
                || unmatched.getUnmatched().isEmpty()) {
            return Optional.empty();
        }
        String given = unmatched.getUnmatched().get(0).replaceFirst("=.*", "");
        CommandLine command = unmatched.getCommandLine();
        return Nearest.to(
                given,
                given.startsWith("-")
                        ? command.getCommandSpec().optionsMap().keySet()
                        : command.getSubcommands().keySet());
    }

    private static String asked(CommandLine command) {
        String name = command.getCommandSpec().qualifiedName(" ");
        int end = name.indexOf(' ');
        return end < 0 ? "" : name.substring(end);
    }

    /** A verb threw an exception. */
    int failed(Exception failure, CommandLine command, ParseResult parsed) {
        if (console.debug()) {
            failure.printStackTrace(console.err());
        }
        ExitCode code = codeOf(failure);
        complain(code, words(failure), parsed.expandedArgs().contains(JSON));
        return code.number();
    }

    private static ExitCode codeOf(Exception failure) {
        if (failure instanceof CommandFailure known) {
            return known.code();
        }
        return failure instanceof ConfigurationException ? ExitCode.CONFIGURATION : ExitCode.INTERNAL;
    }

    private static String words(Exception failure) {
        return failure instanceof CommandFailure || failure instanceof ConfigurationException
                ? String.valueOf(failure.getMessage())
                : "Internal error: " + failure + ". Please report it; ORDERLANE_LOG_LEVEL=debug shows where.";
    }

    /** For people, or under {@code --json} as one JSON object. */
    private void complain(ExitCode code, String message, boolean json) {
        if (json) {
            console.err()
                    .println(TreeJson.write(new Tree.Obj.Builder()
                            .text("error", code.name())
                            .number("exitCode", code.number())
                            .text("message", message)
                            .build()));
        } else {
            console.err().println(console.messageStyle().bad("orderlane:") + " " + message);
        }
    }
}
