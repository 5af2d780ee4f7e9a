package io.orderlane.app.http;

import io.orderlane.app.json.TreeJson;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a stream of bytes into lines that count from 1. Blank lines count and are left out; CRLF is as good as LF; a
 * line beyond the largest update is remembered as such and not kept.
 */
final class LineSplitter {

    private static final int USUAL = 64 * 1024;

    private ByteArrayOutputStream open = new ByteArrayOutputStream();
    private int number = 1;
    private boolean tooLarge;

    /** The lines that end in these bytes. */
    List<Line> feed(byte[] bytes) {
        List<Line> lines = new ArrayList<>();
        int from = 0;
        for (int at = 0; at < bytes.length; at++) {
            if (bytes[at] == '\n') {
                keep(bytes, from, at);
                cut(lines);
                from = at + 1;
            }
        }
        keep(bytes, from, bytes.length);
        return lines;
    }

    /** The last line, when nothing ended it. */
    List<Line> end() {
        List<Line> lines = new ArrayList<>();
        cut(lines);
        return lines;
    }

    /** How many bytes of the line that has not ended are kept. */
    int size() {
        return open.size();
    }

    /** The number of the line that has not ended. */
    int number() {
        return number;
    }

    private void keep(byte[] bytes, int from, int to) {
        tooLarge = tooLarge || open.size() + to - from > TreeJson.LARGEST + 1;
        if (tooLarge) {
            open.reset();
        } else {
            open.write(bytes, from, to - from);
        }
    }

    private void cut(List<Line> lines) {
        Line line = new Line(number++, open.toByteArray(), tooLarge);
        if (!line.isBlank()) {
            lines.add(line);
        }
        if (open.size() > USUAL) {
            open = new ByteArrayOutputStream(); // reset() would keep the old one's memory
        }
        open.reset();
        tooLarge = false;
    }
}
