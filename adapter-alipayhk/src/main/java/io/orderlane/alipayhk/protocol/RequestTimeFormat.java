package io.orderlane.alipayhk.protocol;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How {@code Request-Time} is written. The signature covers the text, so any form can be signed. */
public enum RequestTimeFormat {
    /** {@code 2024-05-22T06:42:21+05:30}, the form of AlipayHK's pages. */
    SECONDS("yyyy-MM-dd'T'HH:mm:ssXXX"),
    /** {@code 2019-04-04T12:08:56.253+05:30}, the form some sibling pages ask for. */
    MILLISECONDS("yyyy-MM-dd'T'HH:mm:ss.SSSXXX");

    private final DateTimeFormatter formatter;

    RequestTimeFormat(String pattern) {
        this.formatter = DateTimeFormatter.ofPattern(pattern, Locale.ROOT);
    }

    /** This instant as seen in this zone. */
    public String write(Instant instant, ZoneId zone) {
        return formatter.format(instant.atZone(zone));
    }
}
