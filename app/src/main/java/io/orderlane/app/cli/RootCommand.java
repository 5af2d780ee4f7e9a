package io.orderlane.app.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command without a verb. */
// spotless:off
@Command(
        name = "orderlane",
        synopsisSubcommandLabel = "VERB",
        versionProvider = Version.class,
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Keeps the order cards on AlipayHK phones true.",
        commandListHeading = "%nVerbs:%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done", "1:internal error", "2:the command line was not understood", "3:configuration, keys or surroundings",
            "4:the input breaks a rule", "5:refused by AlipayHK, or parked for a person", "6:nobody answered, or it did not arrive in time",
            "7:a signature is invalid", "130:interrupted"
        },
        footer = {"", "stdout carries data, messages go to stderr. ORDERLANE_LOG_LEVEL=debug shows the inside of failures."})
// spotless:on
final class RootCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do: a verb is missing.");
    }
}
