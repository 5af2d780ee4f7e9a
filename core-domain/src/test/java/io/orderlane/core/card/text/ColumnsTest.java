package io.orderlane.core.card.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class ColumnsTest {

    @Test
    void chineseCharactersTakeTwoColumns() {
        assertThat(Columns.of("白色 White")).isEqualTo(10);
        assertThat(Columns.of("，「」")).isEqualTo(6);
    }

    @Test
    void marksThatJoinTakeNone() {
        assertThat(Columns.of("e\u0301")).isEqualTo(1);
        assertThat(Columns.of("a\u200b")).isEqualTo(1);
    }

    @Test
    void cuttingNeverExceedsTheColumns() {
        assertThat(Columns.cut("司機正前往上車點", 7)).isEqualTo("司機正…");
        assertThat(Columns.of(Columns.cut("司機正前往上車點", 8))).isLessThanOrEqualTo(8);
        assertThat(Columns.cut("short", 7)).isEqualTo("short");
    }

    @Test
    void textWithoutBlanksIsBrokenToo() {
        assertThat(LineWrap.lines("第二學期學費", 5)).isEqualTo(List.of("第二", "學期", "學費"));
        assertThat(LineWrap.lines("one two three", 7)).isEqualTo(List.of("one two", "three"));
        assertThat(LineWrap.lines("", 7)).isEqualTo(List.of(""));
    }
}
