package io.orderlane.app.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.orderlane.core.field.Tree;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TreeJsonTest {

    @Test
    void whatIsReadIsWrittenAgainInTheSameOrder() {
        String text = "{\"z\":1,\"a\":[true,null,{\"b\":\"白色 \\\"x\\\"\"}],\"m\":-9223372036854775808}";
        assertThat(TreeJson.write(TreeJson.read(text))).isEqualTo(text);
    }

    @Test
    void numbersStayExact() {
        assertThat(TreeJson.read("9223372036854775807")).isEqualTo(Tree.of(Long.MAX_VALUE));
        assertThat(TreeJson.read("9223372036854775808"))
                .isEqualTo(new Tree.Decimal(new BigDecimal("9223372036854775808")));
        assertThat(TreeJson.read("0.10000000000000000555"))
                .isEqualTo(new Tree.Decimal(new BigDecimal("0.10000000000000000555")));
        assertThat(TreeJson.read("1.0")).isInstanceOf(Tree.Decimal.class);
    }

    @Test
    void aMemberGivenTwiceIsRefusedByName() {
        assertThat(fault("{\"status\":\"A\",\n \"status\":\"B\"}").found())
                .isEqualTo("member \"status\" twice in one object");
        assertThat(fault("{\"a\":{\"b\":1,\"b\":1}}").found()).contains("\"b\" twice");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "{}{}",
                "{} x",
                "[1,]",
                "{'a':1}",
                "{a:1}",
                "// no\n{}",
                "NaN",
                "01",
                "\"\\ud800\"",
                "tru"
            })
    void whatIsNotExactlyOneJsonValueIsRefused(String text) {
        assertThat(fault(text)).isNotNull();
    }

    @Test
    void placeIsNamedAndContentIsNot() {
        NotJsonException fault = fault("{\"recipient\":\n   {\"userId\": 2160220000000001x}}");
        assertThat(fault.line()).isEqualTo(2);
        assertThat(fault.column()).isBetween(14, 32);
        assertThat(fault).hasMessageNotContaining("2160");
        assertThat(fault("{\"userId\": secret21602}")).hasMessageNotContaining("secret");
    }

    @Test
    void depthAndSizeAreBounded() {
        assertThat(fault("[".repeat(100_000))).hasMessageContaining("at most 32 levels");
        assertThat(fault("\"" + "x".repeat(TreeJson.LARGEST) + "\"")).hasMessageContaining("at most 1048576");
        assertThat(fault("1".repeat(100_000))).hasMessageContaining("200 characters");
    }

    @Test
    void bytesThatAreNotUtf8AreRefusedWithTheirPlace() {
        byte[] bytes = "{\"a\":\n\"白?\"}".getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 3] = (byte) 0xff;
        NotJsonException fault = catchThrowableOfType(NotJsonException.class, () -> TreeJson.read(bytes));
        assertThat(fault).hasMessage("line 2, column 3: found a byte that is not UTF-8, expected text in UTF-8.");
    }

    @Test
    void aByteOrderMarkIsSkipped() {
        assertThat(TreeJson.read("\uFEFF{}".getBytes(StandardCharsets.UTF_8))).isEqualTo(Tree.Obj.EMPTY);
    }

    @Test
    void chineseTextIsWrittenAsItIs() {
        assertThat(TreeJson.bytes(Tree.of("輪候中"))).isEqualTo("\"輪候中\"".getBytes(StandardCharsets.UTF_8));
        assertThat(TreeJson.pretty(new Tree.Obj.Builder().text("a", "b").build()))
                .isEqualTo("{\n  \"a\" : \"b\"\n}");
    }

    private static NotJsonException fault(String text) {
        return catchThrowableOfType(NotJsonException.class, () -> TreeJson.read(text));
    }
}
