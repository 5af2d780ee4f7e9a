package io.orderlane.core.field;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

    @ParameterizedTest
    @ValueSource(
            ints = {
                0x00, 0x07, 0x08, 0x09, 0x0A, 0x0D, 0x1B, 0x1F, 0x7F, 0x80, 0x85, 0x9B, 0x9F, 0x061C, 0x200E, 0x200F,
                0x2028, 0x2029, 0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2066, 0x2067, 0x2068, 0x2069, 0xD800, 0xDFFF
            })
    void whatCouldMoveACursorOrTurnALineIsTakenOut(int character) {
        String text = "A" + Character.toString(character) + "B";

        assertThat(PlainText.of(text)).isEqualTo("A␣B");
        assertThat(PlainText.isPlain(text)).isFalse();
        assertThat(PlainText.firstUnsafe(text)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "R-1001",
                "煤氣賬單 🚕",
                "naïve cafe\u0301",
                "کتاب\u200Cخانه",
                "👨\u200D👩\u200D👧",
                "soft\u00ADhyphen"
            })
    void lettersOfEveryScriptAndTheirJoinersStay(String text) {
        assertThat(PlainText.of(text)).isSameAs(text);
        assertThat(PlainText.firstUnsafe(text)).isEqualTo(-1);
    }

    @Test
    void aPairOfSurrogatesIsOneCharacterAndItsHalvesAreNone() {
        assertThat(PlainText.of("\uD83D\uDE95\uD83D!\uDE95")).isEqualTo("🚕␣!␣");
    }

    @Test
    void aCutCountsCharactersAndNeverPartsAPair() {
        assertThat(PlainText.of("🚕🚕🚕", 2)).isEqualTo("🚕🚕…");
        assertThat(PlainText.of("🚕🚕🚕", 3)).isEqualTo("🚕🚕🚕");
        assertThat(PlainText.of("a\u001b[2Jb", 3)).isEqualTo("a␣[…");
    }
}
