package io.orderlane.core.field;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EpochMillisTest {

    @ParameterizedTest
    @CsvSource({
        "-9223372036854775808, '19 digits, negative'",
        "-1,                   '1 digit, negative'",
        "1700000000,           '10 digits, which look like seconds'",
        "17,                   2 digits",
    })
    void whatIsNoMillisecondsIsToldByItsDigits(long value, String found) {
        assertThat(EpochMillis.read(value).faults().get(0).found()).isEqualTo(found);
    }
}
