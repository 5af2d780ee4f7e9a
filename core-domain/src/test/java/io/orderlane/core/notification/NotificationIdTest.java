package io.orderlane.core.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class NotificationIdTest {

    @Test
    void everyDigitMayStandInAnId() {
        assertThat(NotificationId.isWellFormed("0123456789abcdef0123456789abcdef"))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0123456789abcdef0123456789abcde",
                "0123456789abcdef0123456789abcdef0",
                "0123456789ABCDEF0123456789abcdef",
                "0123456789abcdef/123456789abcdef",
                "0123456789abcdef:123456789abcdef",
                "0123456789abcdef`123456789abcdef",
                "0123456789abcdefg123456789abcdef",
                "0123456789abcdef\u0661123456789abcdef",
            })
    void whatIsNot32LowerCaseHexCharactersIsNoId(String text) {
        assertThat(NotificationId.isWellFormed(text)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> new NotificationId(text));
    }

    @Test
    void aUuidLosesItsHyphens() {
        assertThat(NotificationId.of(new UUID(0x0123456789ABCDEFL, 0xFEDCBA9876543210L))
                        .value())
                .isEqualTo("0123456789abcdeffedcba9876543210");
    }
}
