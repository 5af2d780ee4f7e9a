package io.orderlane.app.cli.send;

import io.orderlane.app.cli.input.RawUpdate;
import io.orderlane.app.cli.input.UpdateLines;
import java.io.InputStream;
import java.util.Arrays;

/** Updates as bytes, read only as fast as they are sent; blank lines fill the gaps, so that line numbers agree. */
final class LineStream extends InputStream {

    private final UpdateLines updates;
    private byte[] current = {};
    private int at;
    private int line;

    LineStream(UpdateLines updates) {
        this.updates = updates;
    }

    @Override
    public int read() {
        return fill() ? current[at++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
        if (length == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        int count = Math.min(length, current.length - at);
        System.arraycopy(current, at, into, offset, count);
        at += count;
        return count;
    }

    private boolean fill() {
        if (at < current.length) {
            return true;
        }
        if (!updates.hasNext()) {
            return false;
        }
        current = numbered(updates.next());
        at = 0;
        return true;
    }

    private byte[] numbered(RawUpdate update) {
        int skipped = update.line() - line - 1;
        line = update.line();
        byte[] text = update.utf8();
        byte[] bytes = new byte[skipped + text.length + 1];
        Arrays.fill(bytes, 0, skipped, (byte) '\n');
        System.arraycopy(text, 0, bytes, skipped, text.length);
        bytes[bytes.length - 1] = '\n';
        return bytes;
    }
}
