package io.orderlane.core.field;

import java.time.Instant;

/** Tells milliseconds from seconds and microseconds by their number of digits: 13 digits reach from 2001 to 2286. */
final class EpochMillis {

    private static final String EXPECTED = "epoch milliseconds, 13 digits";

    private EpochMillis() {}

    static Reading<Instant> read(long value) {
        int digits = Long.toString(Math.abs(value)).length();
        if (digits == 13 && value > 0) {
            return Reading.of(Instant.ofEpochMilli(value));
        }
        String found = switch (digits) {
            case 10 -> "10 digits, which look like seconds";
            case 16 -> "16 digits, which look like microseconds";
            default -> digits + " digits" + (value < 0 ? ", negative" : "");
        };
        return Reading.wrong(Fault.Reason.BAD_FORMAT, found, EXPECTED);
    }
}
