package io.orderlane.app.cli.console;

import io.orderlane.core.card.text.CardWords;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

/** Times as people write and read them: in Hong Kong time, since the customers are there. */
public final class Times {

    private static final ZoneId HONG_KONG = ZoneId.of("Asia/Hong_Kong");
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm:ss.SSS").withZone(HONG_KONG);

    private static final Pattern INSTANT =
            Pattern.compile("\\b[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]{1,9})?)?Z\\b");

    private Times() {}

    /** Date and time in Hong Kong, with its name behind it. */
    public static String full(Instant instant) {
        return CardWords.time(instant);
    }

    /** The time of day in Hong Kong, to the millisecond. */
    public static String clock(Instant instant) {
        return CLOCK.format(instant);
    }

    /** A sentence of the service with its instants as people read them. */
    public static String local(String sentence) {
        return INSTANT.matcher(sentence).replaceAll(found -> full(Instant.parse(found.group())));
    }

    /** Reads ISO-8601 with an offset, or 13 digits of epoch milliseconds; else throws {@link CommandFailure}. */
    public static Instant read(String option, String text) {
        try {
            return text.matches("[0-9]{13}")
                    ? Instant.ofEpochMilli(Long.parseLong(text))
                    : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException unreadable) {
            throw new CommandFailure(
                    ExitCode.USAGE,
                    option + " takes a time such as 2026-11-21T10:00:00+08:00 or 1795226400000; found \"" + text
                            + "\".",
                    unreadable);
        }
    }
}
