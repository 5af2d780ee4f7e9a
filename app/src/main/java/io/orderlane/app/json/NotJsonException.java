package io.orderlane.app.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A text that is not the JSON it should be. Its message says where and what, and repeats nothing of the content. */
public final class NotJsonException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int line;
    private final int column;
    private final String found;
    private final String expected;

    /** What Jackson found, in our words: its own messages repeat the content. */
    static NotJsonException of(IOException fault) {
        JsonLocation at = fault instanceof JsonProcessingException known && known.getLocation() != null
                ? known.getLocation()
                : JsonLocation.NA;
        boolean tooMuch = fault instanceof StreamConstraintsException;
        String found = fault instanceof JsonEOFException
                ? "the end of the text in the middle of a value"
                : tooMuch ? "a name, number or nesting beyond every use" : "something that JSON does not allow here";
        String expected = tooMuch
                ? "names and numbers of at most 200 characters, at most " + TreeJson.DEEPEST + " levels"
                : "JSON as in RFC 8259: double quotes, no comments, no comma behind the last member";
        return new NotJsonException(at.getLineNr(), at.getColumnNr(), found, expected);
    }

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
