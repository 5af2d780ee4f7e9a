package io.orderlane.app.cli;

import io.orderlane.app.cli.card.CardVerb;
import io.orderlane.app.cli.check.CheckVerb;
import io.orderlane.app.cli.console.Console;
import io.orderlane.app.cli.demo.DemoVerb;
import io.orderlane.app.cli.keys.KeysVerb;
import io.orderlane.app.cli.ops.DoctorVerb;
import io.orderlane.app.cli.ops.NodesVerb;
import io.orderlane.app.cli.ops.OrderVerb;
import io.orderlane.app.cli.ops.OrdersVerb;
import io.orderlane.app.cli.ops.ParkedVerb;
import io.orderlane.app.cli.ops.RoutesVerb;
import io.orderlane.app.cli.ops.WhyVerb;
import io.orderlane.app.cli.replay.ReplayVerb;
import io.orderlane.app.cli.sandbox.SandboxVerb;
import io.orderlane.app.cli.scenarios.ScenariosVerb;
import io.orderlane.app.cli.schema.SchemaVerb;
import io.orderlane.app.cli.send.SendVerb;
import io.orderlane.app.cli.serve.ServeVerb;
import io.orderlane.app.cli.signing.SignVerb;
import io.orderlane.app.cli.signing.VerifyVerb;
import io.orderlane.app.cli.tokens.TokensVerb;
import io.orderlane.app.config.reading.ConfigurationLoader;
import java.util.Locale;
import java.util.Optional;

/** The verbs of the command line. Only the classes of the one that is run are loaded, so that small ones start fast. */
enum Verb {
    DEMO,
    SERVE,
    SANDBOX,
    CHECK,
    SEND,
    CARD,
    SCENARIOS,
    ORDERS,
    ORDER,
    WHY,
    PARKED,
    REPLAY,
    ROUTES,
    NODES,
    DOCTOR,
    SCHEMA,
    KEYS,
    TOKENS,
    SIGN,
    VERIFY;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Starts slow preparation in the background while the command line is parsed. */
    void ahead() {
        if (this == SERVE) {
            ConfigurationLoader.ahead();
        }
    }

    Object command(Console console) {
        return switch (this) {
            case DEMO -> new DemoVerb(console);
            case SERVE -> new ServeVerb(console);
            case SANDBOX -> new SandboxVerb(console);
            case CHECK -> new CheckVerb(console);
            case SEND -> new SendVerb(console);
            case CARD -> new CardVerb(console);
            case SCENARIOS -> new ScenariosVerb(console);
            case ORDERS -> new OrdersVerb(console);
            case ORDER -> new OrderVerb(console);
            case WHY -> new WhyVerb(console);
            case PARKED -> new ParkedVerb(console);
            case REPLAY -> new ReplayVerb(console);
            case ROUTES -> new RoutesVerb(console);
            case NODES -> new NodesVerb(console);
            case DOCTOR -> new DoctorVerb(console);
            case SCHEMA -> new SchemaVerb(console);
            case KEYS -> new KeysVerb(console);
            case TOKENS -> new TokensVerb(console);
            case SIGN -> new SignVerb(console);
            case VERIFY -> new VerifyVerb(console);
        };
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
