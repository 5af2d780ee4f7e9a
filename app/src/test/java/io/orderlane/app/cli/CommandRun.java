package io.orderlane.app.cli;

import io.orderlane.app.cli.console.Console;
import io.orderlane.app.cli.console.Terminal;
import io.orderlane.app.json.TreeJson;
import io.orderlane.core.field.Tree;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Runs command lines in this process and keeps what they print. */
final class CommandRun {

    static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");

    private final Map<String, String> environment = new HashMap<>();
    private Terminal terminal = Terminal.NONE;
    private String input = "";
    private Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);

    /** What a command came to. */
    record Ended(int code, String out, String err) {

        List<String> lines() {
            return out.lines().toList();
        }

        List<Tree.Obj> objects() {
            return lines().stream().map(line -> (Tree.Obj) TreeJson.read(line)).toList();
        }

        Tree.Obj object() {
            return objects().get(0);
        }
    }

    static Ended run(String... arguments) {
        return new CommandRun().command(arguments);
    }

    CommandRun with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    CommandRun typed(String text) {
        input = text;
        return this;
    }

    CommandRun on(Terminal other) {
        terminal = other;
        return this;
    }

    CommandRun atRealTime() {
        clock = Clock.systemUTC();
        return this;
    }

    Ended command(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                terminal,
                environment,
                clock);
        int code = new CommandLines(console).run(arguments);
        return new Ended(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
