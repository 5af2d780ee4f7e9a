package io.orderlane.benchmarks.peer;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * When the first request about each numbered order came: orders whose number is a mark and digits, such as {@code L-17}.
 * {@code System.nanoTime} is the machine's monotonic clock on Linux, the same in every process. Not safe for threads.
 */
final class Arrivals {

    private final byte[] mark;
    private long[] nanos = new long[1 << 16];
    private int end;

    Arrivals(String mark) {
        this.mark = mark.getBytes(StandardCharsets.US_ASCII);
    }

    void note(Buffer body, long at) {
        int number = number(body);
        if (number < 0) {
            return;
        }
        if (number >= nanos.length) {
            nanos = Arrays.copyOf(nanos, Math.max(number + 1, nanos.length * 2));
        }
        if (nanos[number] == 0) {
            nanos[number] = at;
            end = Math.max(end, number + 1);
        }
    }

    /** The digits behind the first mark; negative where there is none. */
    private int number(Buffer body) {
        int last = body.length() - mark.length;
        for (int at = 0; at < last; at++) {
            if (isMark(body, at)) {
                return digits(body, at + mark.length);
            }
        }
        return -1;
    }

    private boolean isMark(Buffer body, int at) {
        for (int i = 0; i < mark.length; i++) {
            if (body.getByte(at + i) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static int digits(Buffer body, int from) {
        int number = -1;
        for (int at = from; at < body.length(); at++) {
            int digit = body.getByte(at) - '0';
            if (digit < 0 || digit > 9) {
                break;
            }
            number = Math.max(number, 0) * 10 + digit;
        }
        return number;
    }

    /** A line with the time for each number from 0; 0 for what did not come. */
    String lines() {
        StringBuilder lines = new StringBuilder();
        for (int at = 0; at < end; at++) {
            lines.append(nanos[at]).append('\n');
        }
        return lines.toString();
    }
}
