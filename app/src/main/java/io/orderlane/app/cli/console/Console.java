package io.orderlane.app.cli.console;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/**
 * The surroundings of a command. Data, and nothing else, goes to {@code out}, messages for people to {@code err}, both
 * in UTF-8; {@code terminal} says what the streams lead to.
 */
public record Console(
        InputStream in,
        PrintStream out,
        PrintStream err,
        Terminal terminal,
        Map<String, String> environment,
        Clock clock) {

    public Console {
        out = out instanceof TextStream ? out : new TextStream(out, terminal.out() && terminal.colour());
        err = err instanceof TextStream ? err : new TextStream(err, terminal.err() && terminal.colour());
    }

    /** The console of this process. */
    public static Console system() {
        Map<String, String> environment = System.getenv();
        Terminal terminal = Terminal.of(System.getProperties(), environment);
        return new Console(
                System.in,
                stream(FileDescriptor.out, terminal.out() && terminal.colour()),
                stream(FileDescriptor.err, terminal.err() && terminal.colour()),
                terminal,
                environment,
                Clock.systemUTC());
    }

    private static PrintStream stream(FileDescriptor descriptor, boolean coloured) {
        return new TextStream(new FileOutputStream(descriptor), coloured);
    }

    /** Why data could not be written completely; empty when it was, or when its reader closed the pipe. */
    public Optional<String> incomplete() {
        return out instanceof TextStream text
                ? text.failure().map(IOException::getMessage).filter(why -> !why.contains("Broken pipe"))
                : Optional.empty();
    }

    /** Messages without escaping, for drawing on a terminal; only for text of our own. */
    PrintStream drawing() {
        return err instanceof TextStream text ? text.raw() : err;
    }

    /** How data is coloured. */
    public Style style() {
        return new Style(terminal.out() && terminal.colour());
    }

    /** How messages are coloured. */
    public Style messageStyle() {
        return new Style(terminal.err() && terminal.colour());
    }

    /** Whether failures are printed with their stack. */
    public boolean debug() {
        String level = environment.getOrDefault("ORDERLANE_LOG_LEVEL", "");
        return level.equalsIgnoreCase("debug") || level.equalsIgnoreCase("trace");
    }
}
