package io.orderlane.alipayhk.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderlane.alipayhk.port.Bytes;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SigningInputTest {

    @Test
    void isMethodBlankPathLineFeedClientDotTimeDotBodyAndNothingElse() {
        SigningInput input = SigningInput.post(
                "/api/open/alipay/v1/merchant/order/sync",
                "4Q5Y8W0WSG45P907917",
                "2024-05-22T06:42:21+05:30",
                Bytes.utf8("{\"名\":\"煤氣\"}"));

        assertThat(new String(input.toBytes(), StandardCharsets.UTF_8))
                .isEqualTo("POST /api/open/alipay/v1/merchant/order/sync\n"
                        + "4Q5Y8W0WSG45P907917.2024-05-22T06:42:21+05:30.{\"名\":\"煤氣\"}");
    }

    @Test
    void theBodyIsTakenByteForByteEvenWhenItIsNoText() {
        byte[] odd = {(byte) 0xff, 0, 13, 10, (byte) 0xc3};

        assertThat(SigningInput.post("/p", "c", "t", Bytes.of(odd)).toBytes())
                .endsWith(odd)
                .hasSize("POST /p\nc.t.".length() + odd.length);
    }

    @Test
    void itsDescriptionHoldsNeitherClientNorBody() {
        assertThat(SigningInput.post("/p", "client", "t", Bytes.utf8("body"))).hasToString("POST /p, 4 bytes");
    }
}
