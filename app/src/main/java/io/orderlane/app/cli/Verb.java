package io.orderlane.app.cli;

import io.orderlane.app.cli.card.CardVerb;
import io.orderlane.app.cli.check.CheckVerb;
import io.orderlane.app.cli.console.Console;
import io.orderlane.app.cli.demo.DemoVerb;
import io.orderlane.app.cli.keys.KeysVerb;
import io.orderlane.app.cli.sandbox.SandboxVerb;
import io.orderlane.app.cli.scenarios.ScenariosVerb;
import io.orderlane.app.cli.send.SendVerb;
import io.orderlane.app.cli.serve.ServeVerb;
import io.orderlane.app.cli.signing.SignVerb;
import io.orderlane.app.cli.signing.VerifyVerb;
import java.util.Optional;
import java.util.function.Function;

/** What the command line can do. A verb's classes are loaded when it is asked for, or small ones would start slowly. */
enum Verb {
    DEMO(DemoVerb::new),
    SERVE(ServeVerb::new),
    SANDBOX(SandboxVerb::new),
    CHECK(CheckVerb::new),
    SEND(SendVerb::new),
    CARD(CardVerb::new),
    SCENARIOS(ScenariosVerb::new),
    KEYS(KeysVerb::new),
    SIGN(SignVerb::new),
    VERIFY(VerifyVerb::new);

    private final Function<Console, Object> command;

    Verb(Function<Console, Object> command) {
        this.command = command;
    }

    /** As typed. */
    String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    Object command(Console console) {
        return command.apply(console);
    }

    static Optional<Verb> of(String word) {
        for (Verb verb : values()) {
            if (verb.word().equals(word)) {
                return Optional.of(verb);
            }
        }
        return Optional.empty();
    }
}
