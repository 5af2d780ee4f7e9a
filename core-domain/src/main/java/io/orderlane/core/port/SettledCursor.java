package io.orderlane.core.port;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in a list of settled notifications, newest first: by when they ended, then by lane and number along it.
 *
 * @param settledAt when the one at this place ended, to the millisecond
 * @param lane the store's number of its lane
 */
public record SettledCursor(Instant settledAt, long lane, int seq) {

    private static final Pattern FORM = Pattern.compile("(-?[0-9]{1,18})-([0-9]{1,18})-([0-9]{1,9})");

    /** The cursor that {@link #toString} wrote; empty for any other text. */
    public static Optional<SettledCursor> of(String text) {
        Matcher parts = FORM.matcher(text);
        return parts.matches()
                ? Optional.of(new SettledCursor(
                        Instant.ofEpochMilli(Long.parseLong(parts.group(1))),
                        Long.parseLong(parts.group(2)),
                        Integer.parseInt(parts.group(3))))
                : Optional.empty();
    }

    /** For addresses and command lines. */
    @Override
    public String toString() {
        return settledAt.toEpochMilli() + "-" + lane + "-" + seq;
    }
}
