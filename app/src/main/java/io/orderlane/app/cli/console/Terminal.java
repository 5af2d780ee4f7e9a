package io.orderlane.app.cli.console;

import java.util.Map;
import java.util.Properties;

/**
 * Whether stdout and stderr lead to a terminal, how wide that is and whether it is to show colour. Java cannot tell the
 * two streams apart here, so the launcher checks and passes it on.
 */
public record Terminal(boolean out, boolean err, int columns, boolean colour) {

    /** No terminal at all: files and pipes. */
    public static final Terminal NONE = new Terminal(false, false, 100, false);

    private static final int USUAL_COLUMNS = 100;

    /** As the launcher saw it; {@code NO_COLOR} and {@code TERM=dumb} are respected. */
    public static Terminal of(Properties properties, Map<String, String> environment) {
        boolean colour = environment.getOrDefault("NO_COLOR", "").isEmpty()
                && !environment.getOrDefault("TERM", "").equals("dumb");
        return new Terminal(
                Boolean.parseBoolean(properties.getProperty("orderlane.stdout.terminal")),
                Boolean.parseBoolean(properties.getProperty("orderlane.stderr.terminal")),
                columns(properties.getProperty("orderlane.columns", environment.getOrDefault("COLUMNS", ""))),
                colour);
    }

    private static int columns(String text) {
        return text.matches("[1-9][0-9]{1,3}") ? Integer.parseInt(text) : USUAL_COLUMNS;
    }
}
