package io.orderlane.app.cli;

import io.orderlane.app.cli.console.Console;
import io.orderlane.app.cli.console.ExitCode;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.HelpCommand;

/** Runs command lines. */
public final class CommandLines {

    private final Console console;

    public CommandLines(Console console) {
        this.console = console;
    }

    /** Runs one and returns its exit code. */
    public int run(String... arguments) {
        int code = commandLine(arguments).execute(arguments);
        if (console.incomplete().isPresent()) {
            console.err()
                    .println("orderlane: what was printed is incomplete, since stdout cannot be written ("
                            + console.incomplete().get() + "). Make room there, or send it elsewhere.");
            code = ExitCode.CONFIGURATION.number();
        }
        console.err().flush();
        return code;
    }

    private CommandLine commandLine(String... arguments) {
        Optional<Verb> verb = arguments.length == 0 ? Optional.empty() : Verb.of(arguments[0]);
        verb.ifPresent(Verb::ahead);
        CommandLine line = new CommandLine(new RootCommand());
        verb.ifPresentOrElse(known -> add(line, known), () -> addAll(line));
        Failures failures = new Failures(console);
        int width = Math.max(60, Math.min(120, console.terminal().columns()));
        return line.setOut(writer(console.out()))
                .setErr(writer(console.err()))
                .setColorScheme(CommandLine.Help.defaultColorScheme(ansi()))
                .setUsageHelpWidth(width)
                .setUsageHelpAutoWidth(false)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(failures::misunderstood)
                .setExecutionExceptionHandler(failures::failed)
                .setExitCodeExceptionMapper(failure -> ExitCode.INTERNAL.number());
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }

    private Ansi ansi() {
        return console.terminal().out()
                        && console.terminal().err()
                        && console.terminal().colour()
                ? Ansi.ON
                : Ansi.OFF;
    }

    private void addAll(CommandLine line) {
        for (Verb verb : Verb.values()) {
            add(line, verb);
        }
        line.addSubcommand("version", new VersionVerb(console));
        line.addSubcommand("help", new HelpCommand());
    }

    private void add(CommandLine line, Verb verb) {
        CommandLine added = new CommandLine(verb.command(console));
        added.getCommandSpec().versionProvider(new Version());
        line.addSubcommand(verb.word(), added);
    }
}
