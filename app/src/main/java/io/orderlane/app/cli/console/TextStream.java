package io.orderlane.app.cli.console;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A stream of text that may lead to a terminal. What a terminal would obey instead of showing is written as the escape that
 * JSON has for it, such as {@code \u001b}: text shows it, and JSON means the same as before. It remembers that it could not
 * write, which a {@link PrintStream} alone would keep to itself.
 */
public final class TextStream extends PrintStream {

    private final PrintStream raw;
    private final EscapedText text;

    /** Over this stream, which takes colour or does not. */
    TextStream(OutputStream target, boolean coloured) {
        this(new EscapedText(target, coloured), new PrintStream(target, true, StandardCharsets.UTF_8));
    }

    private TextStream(EscapedText text, PrintStream raw) {
        super(text, true, StandardCharsets.UTF_8);
        this.text = text;
        this.raw = raw;
    }

    /** The stream behind it, for what draws on a terminal with words of ours alone. */
    PrintStream raw() {
        return raw;
    }

    /** Why something could not be written; empty while everything was. */
    Optional<IOException> failure() {
        flush();
        return text.failure();
    }
}
