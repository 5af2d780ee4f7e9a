package io.orderlane.app.cli.ops;

import io.orderlane.app.cli.console.CommandFailure;
import io.orderlane.app.cli.console.Console;
import io.orderlane.app.cli.console.ExitCode;
import io.orderlane.app.cli.send.ServiceClient;
import io.orderlane.app.cli.send.ServiceOptions;
import io.orderlane.core.field.Tree;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options these verbs share: which service to ask, and the form of the output. */
public final class ServiceMixin {

    @Mixin
    private ServiceOptions service = new ServiceOptions();

    @Option(names = "--json", description = "As JSON; of lists one object a line.")
    private boolean json;

    public ServiceMixin() {}

    /** Whether the answer goes to a program. */
    public boolean json() {
        return json;
    }

    /** A client of the chosen service. */
    public ServiceClient with(Console console) {
        return ServiceClient.of(service, console);
    }

    /** Asks for an object that must exist; without it the command fails with {@code missing}. */
    Tree.Obj ask(Console console, String path, String missing) {
        return with(console).get(path).orElseThrow(() -> new CommandFailure(ExitCode.NOT_FOUND, missing));
    }

    /** Asks for an object that every service of this version has. */
    Tree.Obj ask(Console console, String path) {
        return ask(console, path, "The service knows no " + path + "; it is older than this command.");
    }
}
