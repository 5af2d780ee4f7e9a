package io.orderlane.app.cli.input;

import io.orderlane.app.json.UpdateReader;
import io.orderlane.app.json.UpdateReading;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** One update's text and the line of its file on which it begins, counted from 1. */
public final class RawUpdate {

    private final int line;
    private final byte[] utf8;

    RawUpdate(int line, byte[] utf8) {
        this.line = line;
        this.utf8 = utf8;
    }

    public int line() {
        return line;
    }

    /** The text's bytes, as found. */
    public byte[] utf8() {
        return utf8.clone();
    }

    public int size() {
        return utf8.length;
    }

    /** The update in it, or why it is none. */
    public UpdateReading reading() {
        return UpdateReader.line(utf8, line);
    }

    boolean isBlank() {
        for (byte b : utf8) {
            if (b > ' ' || b < 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether it looks like an update that is complete on its line. */
    boolean isWhole() {
        String ends = new String(utf8, StandardCharsets.ISO_8859_1).strip();
        return ends.startsWith("{") && ends.endsWith("}");
    }

    RawUpdate and(byte[] more) {
        byte[] all = Arrays.copyOf(utf8, utf8.length + 1 + more.length);
        all[utf8.length] = '\n';
        System.arraycopy(more, 0, all, utf8.length + 1, more.length);
        return new RawUpdate(line, all);
    }
}
