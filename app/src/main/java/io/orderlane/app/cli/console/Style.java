package io.orderlane.app.cli.console;

/** Colour for a stream that takes it; plain text otherwise. Never the only carrier of a meaning. */
public final class Style {

    private static final String RESET = "\u001b[0m";

    private final boolean on;

    Style(boolean on) {
        this.on = on;
    }

    /** Stands out. */
    public String bold(String text) {
        return wrap("\u001b[1m", text);
    }

    /** Steps back. */
    public String dim(String text) {
        return wrap("\u001b[2m", text);
    }

    /** All is well. */
    public String good(String text) {
        return wrap("\u001b[32m", text);
    }

    /** Something is wrong. */
    public String bad(String text) {
        return wrap("\u001b[31m", text);
    }

    /** Something deserves a look. */
    public String odd(String text) {
        return wrap("\u001b[33m", text);
    }

    private String wrap(String code, String text) {
        return on && !text.isEmpty() ? code + text + RESET : text;
    }
}
