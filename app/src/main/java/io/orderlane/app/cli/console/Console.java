package io.orderlane.app.cli.console;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;

/**
 * What a command sees of the world. Data goes to {@code out}, messages to {@code err}, both in UTF-8.
 *
 * @param in standard input
 * @param out data, and nothing else
 * @param err messages for people
 * @param terminal what the streams lead to
 * @param environment the environment variables
 * @param clock the time
 */
public record Console(
        InputStream in,
        PrintStream out,
        PrintStream err,
        Terminal terminal,
        Map<String, String> environment,
        Clock clock) {

    /** The process's own. */
    public static Console system() {
        Map<String, String> environment = System.getenv();
        return new Console(
                System.in,
                stream(FileDescriptor.out),
                stream(FileDescriptor.err),
                Terminal.of(System.getProperties(), environment),
                environment,
                Clock.systemUTC());
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }

    /** How data is coloured. */
    public Style style() {
        return new Style(terminal.out() && terminal.colour());
    }

    /** How messages are coloured. */
    public Style messageStyle() {
        return new Style(terminal.err() && terminal.colour());
    }

    /** Whether people asked for the inside of failures. */
    public boolean debug() {
        String level = environment.getOrDefault("ORDERLANE_LOG_LEVEL", "");
        return level.equalsIgnoreCase("debug") || level.equalsIgnoreCase("trace");
    }
}
