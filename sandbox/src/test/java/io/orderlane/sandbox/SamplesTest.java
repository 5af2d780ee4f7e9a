package io.orderlane.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The sample bodies of the pages themselves. */
class SamplesTest extends SandboxTest {
    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void sampleOfTheContractCardLacksTheIconItsScenarioRequires() throws Exception {
        Reply reply = card(sample("contract-card-sample"));

        assertThat(reply.result()).isEqualTo("F PARAM_ILLEGAL");
        assertThat(reply.message())
                .isEqualTo("syncDataInfo.languageBusinessInfo.en_US.bill_icon_url is missing; required at WAIT_PAY; "
                        + "syncDataInfo.languageBusinessInfo.zh_HK.bill_icon_url is missing; required at WAIT_PAY "
                        + "(see the page Base API (performance notification) and the page Payment Order)");
        assertThat(last().outcome().notes())
                .contains("unknown member syncDataInfo.languageBusinessInfo.zh_HK.bill_moth_time");
    }

    @Test
    void sampleOfTheContractCardWithTheTextOfThePaymentPageIsAccepted() throws Exception {
        ObjectNode body = (ObjectNode) JSON.readTree(sample("contract-card-sample"));
        ((ObjectNode) body.path("syncDataInfo"))
                .put(
                        "languageBusinessInfo",
                        JSON.readTree(sample("payment-text-sample")).toString());

        assertThat(card(body).result()).isEqualTo("S SUCCESS");
        assertThat(last().outcome().notes()).isEmpty();
        assertThat(sandbox.cards()).singleElement().satisfies(card -> {
            assertThat(card.locales()).containsExactlyInAnyOrder("zh_HK", "en_US");
            assertThat(card.visible()).isTrue();
        });
    }

    @Test
    void sampleOfTheRidePageIsAcceptedAsItStands() throws Exception {
        Reply reply = service(sample("ride-sample"));

        assertThat(reply.result()).isEqualTo("S SUCCESS");
        assertThat(reply.json().path("orderStatus").asText()).isEqualTo("PENDING");
        assertThat(last().outcome().notes()).isEmpty();
    }

    @Test
    void bytesOfTheSampleAreKeptInTheJournal() throws Exception {
        String sample = sample("ride-sample");
        service(sample);

        assertThat(Objects.requireNonNull(last().heard().body()).text()).isEqualTo(sample);
    }

    private static String sample(String name) throws IOException {
        try (InputStream file = SamplesTest.class.getResourceAsStream(name + ".json")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
