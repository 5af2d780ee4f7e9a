package io.orderlane.core.field;

import io.orderlane.core.provenance.Inferred;
import java.time.Instant;

/** Tells milliseconds from seconds and microseconds by their number of digits: 13 digits reach from 2001 to 2286. */
final class EpochMillis {

    private static final String EXPECTED = "epoch milliseconds, 13 digits";

    private static final long FIRST = 1_000_000_000_000L;
    private static final long LAST = 9_999_999_999_999L;

    static final Inferred FORM = new Inferred(
            "the page gives it as a number; that it has the 13 digits of milliseconds is taken from the samples");

    private EpochMillis() {}

    static Reading<Instant> read(long value) {
        if (value >= FIRST && value <= LAST) {
            return Reading.of(Instant.ofEpochMilli(value));
        }
        int digits = Long.toString(value).replace("-", "").length();
        String found = switch (digits) {
            case 10 -> "10 digits, which look like seconds";
            case 16 -> "16 digits, which look like microseconds";
            default -> digits + (digits == 1 ? " digit" : " digits") + (value < 0 ? ", negative" : "");
        };
        return Reading.wrong(Fault.Reason.BAD_FORMAT, found, EXPECTED, FORM);
    }
}
