package io.orderlane.app.cli.console;

import io.orderlane.core.field.PlainText;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Escapes control characters in UTF-8 text, except line breaks, tabs and the colours of {@link Style}. */
final class EscapedText extends OutputStream {

    private final OutputStream target;
    private final boolean coloured;
    private volatile @Nullable IOException failure;

    EscapedText(OutputStream target, boolean coloured) {
        this.target = target;
        this.coloured = coloured;
    }

    @Override
    public void write(int single) throws IOException {
        write(new byte[] {(byte) single}, 0, 1);
    }

    /** Whole characters, as a {@link java.io.PrintStream} hands them on. */
    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        String text = new String(bytes, from, length, StandardCharsets.UTF_8);
        try {
            if (PlainText.isPlain(text)) {
                target.write(bytes, from, length);
            } else {
                target.write(escaped(text).getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException unwritable) {
            failure = failure == null ? unwritable : failure;
            throw unwritable;
        }
    }

    private String escaped(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        int at = 0;
        while (at < text.length()) {
            int end = coloured ? Style.endOfColour(text, at) : at;
            if (end > at) {
                safe.append(text, at, end);
                at = end;
            } else {
                int character = text.codePointAt(at);
                append(safe, character, text.startsWith("\r\n", at));
                at += Character.charCount(character);
            }
        }
        return safe.toString();
    }

    private static void append(StringBuilder safe, int character, boolean beforeLineBreak) {
        boolean layout = character == '\n' || character == '\t' || beforeLineBreak;
        if (layout || !PlainText.isUnsafe(character)) {
            safe.appendCodePoint(character);
        } else {
            safe.append(String.format("\\u%04x", character));
        }
    }

    Optional<IOException> failure() {
        return Optional.ofNullable(failure);
    }

    @Override
    public void flush() throws IOException {
        target.flush();
    }
}
