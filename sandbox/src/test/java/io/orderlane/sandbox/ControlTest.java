package io.orderlane.sandbox;

import static io.orderlane.sandbox.Bodies.T0;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ControlTest extends SandboxTest {
    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void journalIsReadAsLines() throws Exception {
        service(Bodies.ride("R-1", "PENDING", T0));
        service(Bodies.ride("R-2", "PENDING", T0));
        service(Bodies.ride("R-1", "SERVING", T0 + 1));

        Reply reply = get("journal");
        assertThat(reply.header("Content-Type")).startsWith("application/x-ndjson");
        List<JsonNode> lines = lines(reply);
        assertThat(lines).extracting(line -> line.path("sequence").asInt()).containsExactly(1, 2, 3);
        assertThat(lines.get(0).path("body").asText()).contains("\"RIDE_HAILING\"");
        assertThat(lines.get(0).properties())
                .extracting(member -> member.getKey())
                .containsExactly(
                        "sequence",
                        "at",
                        "method",
                        "path",
                        "requestTime",
                        "keyVersion",
                        "signature",
                        "api",
                        "clientId",
                        "scenario",
                        "orderNo",
                        "requestId",
                        "eventTime",
                        "status",
                        "effect",
                        "stale",
                        "resultStatus",
                        "resultCode",
                        "resultMessage",
                        "httpStatus",
                        "answer",
                        "faults",
                        "notes",
                        "body");
        assertThat(lines(get("journal?order=R-1&bodies=false&after=1")))
                .singleElement()
                .satisfies(line -> assertThat(line.has("body")).isFalse());
        assertThat(lines(get("journal?limit=2"))).hasSize(2);
    }

    @Test
    void journalLongerThanABatchIsReadWhole() throws Exception {
        for (int i = 0; i < 300; i++) {
            merchant.send(merchant.bare("/nowhere", "{}"));
        }

        assertThat(lines(get("journal"))).hasSize(300);
        assertThat(lines(get("journal?limit=299"))).hasSize(299);
    }

    @Test
    void ordersAndCardsShowWhatAlipayHkHolds() throws Exception {
        service(Bodies.ride("R-1", "CLOSED", T0));

        JsonNode order = get("orders").json().path(0);
        assertThat(order.path("orderNo").asText()
                        + order.path("status").asText()
                        + order.path("updates").asInt())
                .isEqualTo("R-1CLOSED1");
        JsonNode card = get("cards").json().path(0);
        assertThat(card.path("visible").asBoolean()).isTrue();
        assertThat(card.path("recipient").asText()).isEqualTo("userId …0001");
        assertThat(card.path("disappearsAt").asText()).isEqualTo("2026-11-22T02:05:00Z");
        clock.forward(Duration.ofMinutes(6));
        assertThat(get("cards").json().path(0).path("goneSince").asText()).isEqualTo("2026-11-22T02:05:00Z");
    }

    @Test
    void faultsArePlannedListedAndRemoved() throws Exception {
        Reply added = merchant.control(
                "POST",
                "faults",
                "{\"name\":\"slow\",\"match\":{\"api\":\"order-service\",\"status\":\"PENDING\"},\"times\":1,"
                        + "\"then\":{\"kind\":\"missing-signature\"}}");
        assertThat(added.json().path(0).path("fault").path("name").asText()).isEqualTo("slow");
        assertThat(service(Bodies.ride("R-1", "PENDING", T0)).header("Signature"))
                .isEmpty();
        assertThat(get("faults").json().path(0).path("applied").asInt()).isEqualTo(1);
        assertThat(merchant.control("DELETE", "faults/slow", "").httpStatus()).isEqualTo(204);
        assertThat(get("faults").json()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"kind\":\"delay\",\"millis\":1,\"beforeEffect\":true}",
                "{\"kind\":\"result\",\"status\":\"U\",\"code\":\"X\",\"unsigned\":true}",
                "{\"kind\":\"http\",\"status\":503,\"retryAfterSeconds\":1}",
                "{\"kind\":\"drop\",\"takesEffect\":true}",
                "{\"kind\":\"wrong-signature\"}",
                "{\"kind\":\"missing-signature\"}",
                "{\"kind\":\"unknown-key-version\",\"keyVersion\":\"9\"}",
                "{\"kind\":\"cut-body\",\"missingBytes\":5}",
                "{\"kind\":\"slow-drip\",\"chunkBytes\":5,\"millis\":1}"
            })
    void everyKindCanBePlannedAsJson(String then) throws Exception {
        Reply reply = merchant.control("PUT", "faults", "[{\"name\":\"f\",\"then\":" + then + "}]");

        assertThat(reply.httpStatus()).isEqualTo(200);
        JsonNode read = reply.json().path(0).path("fault").path("then");
        JSON.readTree(then)
                .properties()
                .forEach(member -> assertThat(read.get(member.getKey())).isEqualTo(member.getValue()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"name\":\"x\",\"then\":{\"kind\":\"explode\"}}",
                "{\"name\":\"x\",\"then\":{\"kind\":\"delay\"}}",
                "{\"name\":\"x\",\"probability\":2,\"then\":{\"kind\":\"drop\"}}",
                "{\"name\":\"x\",\"match\":{\"api\":\"B\"},\"then\":{\"kind\":\"drop\"}}",
                "{\"name\":\"x\",\"wen\":{},\"then\":{\"kind\":\"drop\"}}"
            })
    void wrongFaultIsExplained(String fault) throws Exception {
        Reply reply = merchant.control("POST", "faults", fault);

        assertThat(reply.httpStatus()).isEqualTo(400);
        assertThat(reply.json().path("error").asText()).startsWith("the body is no fault: ");
        assertThat(reply.json().path("expected").asText()).contains("\"kind\"");
        assertThat(sandbox.faults().all()).isEmpty();
    }

    @Test
    void judgementIsGivenOverHttp() throws Exception {
        service(Bodies.ride("R-1", "PENDING", T0));

        JsonNode judged = merchant.control("POST", "judgement", "{\"R-1\":[\"PENDING\",\"SERVING\"]}")
                .json();

        assertThat(judged.path("total").path("effective").asInt()).isEqualTo(1);
        assertThat(judged.path("lost").path("R-1").path(0).asText()).isEqualTo("SERVING");
        assertThat(judged.path("orders").path(0).path("orderNo").asText()).isEqualTo("R-1");
        assertThat(merchant.control("POST", "judgement", "[]").httpStatus()).isEqualTo(400);
        assertThat(get("judgement").json().path("lost")).isEmpty();
    }

    @Test
    void healthKeyAndClientsAreShown() throws Exception {
        assertThat(get("health").json().path("status").asText()).isEqualTo("UP");
        assertThat(get("public-key").text()).isEqualTo(sandbox.publicKeyPem());
        assertThat(get("public-key").header("Key-Version")).isEqualTo("1");
        merchant.control("PUT", "clients/OTHER?keyVersion=3", Merchant.publicKeyPem());

        assertThat(get("clients").text()).isEqualTo("{\"" + Merchant.CLIENT_ID + "\":[\"1\"],\"OTHER\":[\"3\"]}\n");
        assertThat(merchant.control("PUT", "clients/OTHER", "no key")
                        .json()
                        .path("error")
                        .asText())
                .contains("found no RSA public key");
    }

    @Test
    void everythingCanBeForgotten() throws Exception {
        service(Bodies.ride("R-1", "PENDING", T0));
        assertThat(merchant.control("DELETE", "journal", "").httpStatus()).isEqualTo(204);
        assertThat(sandbox.journal().entries()).isEmpty();
        assertThat(sandbox.orders()).hasSize(1);
        merchant.control("DELETE", "state", "");
        assertThat(sandbox.orders()).isEmpty();
        merchant.control("PUT", "unavailable", "");
        assertThat(sandbox.faults().isUnavailable()).isTrue();
        merchant.control("POST", "reset", "");

        assertThat(sandbox.faults().isUnavailable()).isFalse();
    }

    @Test
    void portGoesDownForAWhile() throws Exception {
        assertThat(merchant.control("POST", "down?millis=300", "").httpStatus()).isEqualTo(204);
        Awaitility.await().until(() -> !sandbox.isListening());

        Awaitility.await().until(sandbox::isListening);
        Awaitility.await().ignoreExceptions().until(() -> get("health").httpStatus() == 200);
    }

    @Test
    void unknownEndpointNamesTheKnownOnes() throws Exception {
        Reply unknown = get("jornal");
        Reply wrongMethod = merchant.control("PUT", "journal", "");

        assertThat(unknown.httpStatus()).isEqualTo(404);
        assertThat(unknown.json().path("expected").asText()).contains("GET /_sandbox/journal");
        assertThat(wrongMethod.httpStatus()).isEqualTo(405);
        assertThat(get("journal?after=x").json().path("error").asText()).contains("after is no number");
    }

    private Reply get(String path) throws IOException, InterruptedException {
        return merchant.control("GET", path, "");
    }

    private static List<JsonNode> lines(Reply reply) {
        return reply.text().lines().flatMap(ControlTest::parsed).toList();
    }

    private static Stream<JsonNode> parsed(String line) {
        try {
            return Stream.of(JSON.readTree(line));
        } catch (IOException e) {
            throw new AssertionError(line, e);
        }
    }
}
