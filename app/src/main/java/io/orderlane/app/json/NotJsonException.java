package io.orderlane.app.json;

import org.jspecify.annotations.Nullable;

/** A text that is not the JSON it should be. Its message says where and what, and repeats nothing of the content. */
public final class NotJsonException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int line;
    private final int column;
    private final String found;
    private final String expected;

    NotJsonException(int line, int column, String found, String expected) {
        this(line, column, found, expected, null);
    }

    private NotJsonException(int line, int column, String found, String expected, @Nullable Throwable cause) {
        super("line " + line + ", column " + column + ": found " + found + ", expected " + expected + ".", cause);
        this.line = Math.max(1, line);
        this.column = Math.max(1, column);
        this.found = found;
        this.expected = expected;
    }

    /** The same in a larger text, in which this one begins at that line. */
    NotJsonException startingAt(int firstLine) {
        return new NotJsonException(line + firstLine - 1, column, found, expected, this);
    }

    /** The line, from 1. */
    public int line() {
        return line;
    }

    /** The column, from 1. */
    public int column() {
        return column;
    }

    /** What is there. */
    public String found() {
        return found;
    }

    /** What should be there. */
    public String expected() {
        return expected;
    }
}
