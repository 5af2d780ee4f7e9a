package io.orderlane.alipayhk.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @ParameterizedTest
    @CsvSource({
        "2024-05-22T06:42:21+05:30,     2024-05-22T01:12:21Z",
        "2023-12-18T02:33:31Z,          2023-12-18T02:33:31Z",
        "2019-04-04T12:08:56.253+05:30, 2019-04-04T06:38:56.253Z",
        "2019-05-28T12:12:12+08:00,     2019-05-28T04:12:12Z",
        "1685599933871,                 2023-06-01T06:12:13.871Z",
        "2020-01-01T00:00:00+0530,      2019-12-31T18:30:00Z",
        "2020-01-01T00:00:00.000+0000,  2020-01-01T00:00:00Z",
        "2020-01-01T00:00:00-0330,      2020-01-01T03:30:00Z",
    })
    void responseTimeIsReadAsAlipayHkAndItsSiblingsWriteIt(String text, Instant expected) {
        assertThat(ResponseTime.read(text)).hasValue(expected);
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
