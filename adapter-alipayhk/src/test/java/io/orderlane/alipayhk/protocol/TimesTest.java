package io.orderlane.alipayhk.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class TimesTest {

    private static final Instant INSTANT = Instant.parse("2024-05-22T01:12:21.053Z");

    @Test
    void requestTimeHasSecondsAndAnOffsetAsThePagesShow() {
        assertThat(RequestTimeFormat.SECONDS.write(INSTANT, ZoneOffset.ofHoursMinutes(5, 30)))
                .isEqualTo("2024-05-22T06:42:21+05:30");
        assertThat(RequestTimeFormat.SECONDS.write(INSTANT, ZoneId.of("Asia/Hong_Kong")))
                .isEqualTo("2024-05-22T09:12:21+08:00");
        assertThat(RequestTimeFormat.SECONDS.write(INSTANT, ZoneOffset.UTC)).isEqualTo("2024-05-22T01:12:21Z");
    }

    @Test
    void requestTimeMayHaveMilliseconds() {
        assertThat(RequestTimeFormat.MILLISECONDS.write(INSTANT, ZoneOffset.ofHours(8)))
                .isEqualTo("2024-05-22T09:12:21.053+08:00");
    }

    @Test
    void responseTimeIsReadInEveryKnownForm() {
        assertThat(ResponseTime.read("2024-05-22T06:42:21.053+05:30")).hasValue(INSTANT);
        assertThat(ResponseTime.read("2024-05-22T06:42:21.053+0530")).hasValue(INSTANT);
        assertThat(ResponseTime.read(" 2024-05-22T01:12:21.053Z ")).hasValue(INSTANT);
        assertThat(ResponseTime.read("1716340341053")).hasValue(INSTANT);
        assertThat(ResponseTime.read("2024-05-22T09:12:21.053+08")).hasValue(INSTANT);
        assertThat(ResponseTime.read("2024-05-22T06:42:21")).isEmpty();
        assertThat(ResponseTime.read("yesterday")).isEmpty();
    }
}
