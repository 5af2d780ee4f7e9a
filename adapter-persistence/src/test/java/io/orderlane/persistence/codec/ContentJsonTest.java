package io.orderlane.persistence.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderlane.core.field.DisplayLocale;
import io.orderlane.core.field.Tree;
import io.orderlane.core.order.Content;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ContentJsonTest {

    private final ContentJson json = new ContentJson();

    @Test
    void contentComesBackAsItWas() {
        Map<String, Tree> all = new LinkedHashMap<>();
        all.put("z", Tree.of("白色 \"A\"\n\uD83D\uDE97"));
        all.put("number", Tree.of(Long.MIN_VALUE));
        all.put("decimal", new Tree.Decimal(new BigDecimal("1.10")));
        all.put("large", new Tree.Decimal(new BigDecimal("92233720368547758080")));
        all.put("flag", new Tree.Flag(true));
        all.put("nothing", Tree.Null.NULL);
        all.put("list", new Tree.Items(List.of(Tree.of(1), new Tree.Obj(Map.of("a", Tree.of("b"))))));
        Content content = new Content(
                new Tree.Obj(all),
                Tree.Obj.EMPTY,
                Map.of(DisplayLocale.EN_US, new Tree.Obj(all), DisplayLocale.ZH_HK, Tree.Obj.EMPTY));
        Content back = json.read(json.write(content));
        assertThat(back).isEqualTo(content);
        assertThat(back.top().members().keySet()).containsExactlyElementsOf(all.keySet());
    }

    @Test
    void itIsPlainReadableJson() {
        Content content = new Content(
                new Tree.Obj(Map.of("tradeNo", Tree.of("T1"))),
                new Tree.Obj(Map.of("service_start_time", Tree.of(1795226400000L))),
                Map.of(DisplayLocale.ZH_HK, new Tree.Obj(Map.of("auto_color", Tree.of("白色")))));
        assertThat(new String(json.write(content), StandardCharsets.UTF_8))
                .isEqualTo("{\"top\":{\"tradeNo\":\"T1\"},\"shared\":{\"service_start_time\":1795226400000},"
                        + "\"display\":{\"zh_HK\":{\"auto_color\":\"白色\"}}}");
    }

    @Test
    void halfACharacterComesBackAsItWas() {
        Content broken = new Content(new Tree.Obj(Map.of("a", Tree.of("\uD83D"))), Tree.Obj.EMPTY, Map.of());
        assertThat(json.read(json.write(broken))).isEqualTo(broken);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{\"top\":{}",
                "{\"top\":{},\"shared\":{}}",
                "{\"top\":1,\"shared\":{},\"display\":{}}",
                "{\"top\":{},\"shared\":{},\"display\":{\"fr_FR\":{}}}",
                "{\"top\":{},\"shared\":{},\"display\":{\"zh_HK\":1}}"
            })
    void whatIsNotContentIsRefused(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> json.read(bytes)).isInstanceOf(UnreadableContentException.class);
    }
}
