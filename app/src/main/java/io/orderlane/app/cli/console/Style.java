package io.orderlane.app.cli.console;

import io.orderlane.core.card.text.TextStyle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Colour for a stream that shows it; plain text otherwise. Text must make sense without it. */
public final class Style implements TextStyle {

    private static final String RESET = "\u001b[0m";

    private static final Pattern COLOUR = Pattern.compile("\u001b\\[(?:0|1|2|31|32|33)m");

    private final boolean on;

    Style(boolean on) {
        this.on = on;
    }

    @Override
    public String bold(String text) {
        return wrap("\u001b[1m", text);
    }

    @Override
    public String dim(String text) {
        return wrap("\u001b[2m", text);
    }

    /** All is well. */
    @Override
    public String good(String text) {
        return wrap("\u001b[32m", text);
    }

    /** Something is wrong. */
    public String bad(String text) {
        return wrap("\u001b[31m", text);
    }

    /** Something deserves a look. */
    @Override
    public String odd(String text) {
        return wrap("\u001b[33m", text);
    }

    /** Where a colour of ours that begins at this place ends; the place itself when none does. */
    static int endOfColour(String text, int at) {
        Matcher colour = COLOUR.matcher(text).region(at, text.length());
        return colour.lookingAt() ? colour.end() : at;
    }

    private String wrap(String code, String text) {
        return on && !text.isEmpty() ? code + text + RESET : text;
    }
}
