package io.orderlane.sandbox;

import static io.orderlane.sandbox.Bodies.T0;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderlane.sandbox.gateway.StatusAnswer;
import org.junit.jupiter.api.Test;

class AnsweringTest extends SandboxTest {

    @Test
    void contractCardIsAnsweredWithASignedResultAlone() throws Exception {
        Reply reply = card(Bodies.payment("P-1", "SEND", "WAIT_PAY", T0));

        assertThat(reply.text())
                .isEqualTo(
                        "{\"result\":{\"resultStatus\":\"S\",\"resultCode\":\"SUCCESS\",\"resultMessage\":\"success\"}}");
        assertThat(reply.isSignedBy(sandbox)).isTrue();
    }

    @Test
    void orderServiceIsAnsweredWithItsOrderNumberAndStatusToo() throws Exception {
        Reply reply = service(Bodies.ride("R-1", "PENDING", T0));

        assertThat(reply.result()).isEqualTo("S SUCCESS");
        assertThat(reply.json().path("orderId").asText()).isNotEmpty();
        assertThat(reply.json().path("orderStatus").asText()).isEqualTo("PENDING");
        assertThat(reply.isSignedBy(sandbox)).isTrue();
    }

    @Test
    void statusBeforeTheUpdateIsAnOption() throws Exception {
        restart(builder().statusAnswer(StatusAnswer.BEFORE_UPDATE));

        assertThat(service(Bodies.ride("R-1", "PENDING", T0)).json().has("orderStatus"))
                .isFalse();
        assertThat(service(Bodies.ride("R-1", "SERVING", T0 + 1))
                        .json()
                        .path("orderStatus")
                        .asText())
                .isEqualTo("PENDING");
    }

    @Test
    void answersCarryTheHeadersOfTheBasePages() throws Exception {
        Reply reply = card(Bodies.payment("P-1", "SEND", "WAIT_PAY", T0));

        assertThat(reply.header("Content-Type")).isEqualTo("application/json; charset=UTF-8");
        assertThat(reply.header("Client-Id")).isEqualTo(Merchant.CLIENT_ID);
        assertThat(reply.header("Response-Time")).isEqualTo("2026-11-22T10:00:00+08:00");
        assertThat(reply.header("Tracer-Id")).isNotEmpty();
        assertThat(reply.header("Signature")).matches("algorithm=RSA256,keyVersion=1,signature=[A-Za-z0-9%]+");
    }

    @Test
    void pathsAndClientIdOfTheGatewayAreOptions() throws Exception {
        restart(builder().orderServicePath("/other/path").gatewayClientId("GATEWAY"));

        Reply reply =
                merchant.post("/other/path", Bodies.ride("R-1", "PENDING", T0).toString());

        assertThat(reply.header("Client-Id")).isEqualTo("GATEWAY");
        assertThat(reply.isSignedBy(sandbox)).isTrue();
        assertThat(service(Bodies.ride("R-1", "PENDING", T0)).result()).isEqualTo("F INVALID_API");
    }

    @Test
    void queryOfThePathIsSignedToo() throws Exception {
        Reply reply = merchant.post(
                Merchant.SERVICE + "?a=b", Bodies.ride("R-1", "PENDING", T0).toString());

        assertThat(reply.result()).isEqualTo("S SUCCESS");
        assertThat(reply.isSignedBy(sandbox)).isTrue();
    }
}
