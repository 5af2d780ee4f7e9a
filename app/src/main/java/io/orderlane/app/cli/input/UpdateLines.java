package io.orderlane.app.cli.input;

import io.orderlane.app.cli.console.CommandFailure;
import io.orderlane.app.cli.console.ExitCode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * Reads updates: one a line (NDJSON), or one object spread over lines. It is NDJSON when the first line is a whole
 * object. NDJSON is never in memory as a whole; blank lines are skipped.
 */
public final class UpdateLines implements Iterator<RawUpdate>, AutoCloseable {

    private static final int LONGEST = 4 * 1024 * 1024;

    private final InputStream in;
    private int line;
    private boolean onePerLine;
    private @Nullable RawUpdate next;

    UpdateLines(InputStream in) {
        this.in = in;
        RawUpdate first = nextFilled();
        this.onePerLine = first != null && first.isWhole();
        this.next = first == null || onePerLine ? first : rest(first);
    }

    /** Whether it is NDJSON; false for one object spread over lines. */
    public boolean isOnePerLine() {
        return onePerLine;
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public RawUpdate next() {
        RawUpdate current = next;
        if (current == null) {
            throw new NoSuchElementException("There are no more updates.");
        }
        next = nextFilled();
        return current;
    }

    private RawUpdate rest(RawUpdate first) {
        try {
            return first.and(in.readNBytes(LONGEST));
        } catch (IOException broken) {
            throw new UncheckedIOException("The input broke off.", broken);
        }
    }

    private @Nullable RawUpdate nextFilled() {
        RawUpdate found = nextLine();
        while (found != null && found.isBlank()) {
            found = nextLine();
        }
        return found;
    }

    private @Nullable RawUpdate nextLine() {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            int b = in.read();
            boolean ended = b < 0;
            while (b >= 0 && b != '\n') {
                keep(bytes, b);
                b = in.read();
            }
            line++;
            return ended ? null : new RawUpdate(line, bytes.toByteArray());
        } catch (IOException broken) {
            throw new UncheckedIOException("The input broke off.", broken);
        }
    }

    private void keep(ByteArrayOutputStream bytes, int b) {
        if (bytes.size() >= LONGEST) {
            throw new CommandFailure(
                    ExitCode.RULE_BROKEN,
                    "Line " + (line + 1)
                            + " is longer than 4 MiB; an update is at most 1 MiB. Write one update a line.");
        }
        bytes.write(b);
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException ignored) {
            throw new UncheckedIOException("The input could not be closed.", ignored);
        }
    }
}
