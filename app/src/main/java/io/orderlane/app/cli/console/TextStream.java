package io.orderlane.app.cli.console;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A stream of text that may lead to a terminal. A control character is written as its JSON escape, such as
 * {@code \u001b}: a terminal shows it instead of obeying, and JSON keeps its meaning. It remembers why it could not
 * write, which a {@link PrintStream} does not.
 */
public final class TextStream extends PrintStream {

    private final PrintStream raw;
    private final EscapedText text;

    /** Over this stream, with or without colour. */
    TextStream(OutputStream target, boolean coloured) {
        this(new EscapedText(target, coloured), new PrintStream(target, true, StandardCharsets.UTF_8));
    }

    private TextStream(EscapedText text, PrintStream raw) {
        super(text, true, StandardCharsets.UTF_8);
        this.text = text;
        this.raw = raw;
    }

    /** The stream behind it, without escaping, for drawing on a terminal; only for text of our own. */
    PrintStream raw() {
        return raw;
    }

    /** Why something could not be written; empty while everything was. */
    Optional<IOException> failure() {
        flush();
        return text.failure();
    }
}
