package io.orderlane.alipayhk.protocol;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import java.util.Optional;

/** Reads {@code Response-Time} in every form the siblings use. The signature covers the text, not the moment. */
public final class ResponseTime {

    private static final DateTimeFormatter ANY_OFFSET = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .appendPattern("[XXX][XX][X]")
            .toFormatter(Locale.ROOT);

    private ResponseTime() {}

    /** Empty when the text is no time with a zone; epoch milliseconds are taken, too. */
    public static Optional<Instant> read(String text) {
        String value = text.strip();
        return value.matches("[0-9]{13}") ? Optional.of(Instant.ofEpochMilli(Long.parseLong(value))) : iso(value);
    }

    private static Optional<Instant> iso(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text, ANY_OFFSET).toInstant());
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
