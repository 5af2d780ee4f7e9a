package io.orderlane.persistence.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderlane.core.field.Tree;
import io.orderlane.core.order.OrderUpdate;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class UpdateJsonTest {

    private final UpdateJson json = new UpdateJson();

    @Test
    void anUpdateComesBackAsItWasAndItsTextIsAsciiAlone() {
        Tree.Obj members = new Tree.Obj.Builder()
                .text("b", "白色 😀 \u0000 \ud83d \u2028 \"quoted\"")
                .put("a", new Tree.Num(Long.MIN_VALUE))
                .put("large", new Tree.Decimal(new BigDecimal("18446744073709551616")))
                .put("exponent", new Tree.Decimal(new BigDecimal("1.50E+3")))
                .flag("flag", true)
                .put("none", Tree.Null.NULL)
                .put("列", new Tree.Items(List.of(Tree.Obj.EMPTY, Tree.of("x"))))
                .build();
        String text = json.write(new OrderUpdate(members));
        assertThat(text.chars()).allMatch(character -> character >= ' ' && character < 0x7f);
        OrderUpdate read = json.read(text);
        assertThat(read.members()).isEqualTo(members);
        assertThat(read.members().members().keySet())
                .containsExactlyElementsOf(members.members().keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no json", "[]", "\"text\"", "{\"a\":", "{\"a\":1} {}", "null"})
    void whatIsNoUpdateIsSaidToBeNone(String text) {
        assertThatThrownBy(() -> json.read(text))
                .isInstanceOf(UnreadableContentException.class)
                .hasMessageContaining("not an update as JSON");
    }
}
