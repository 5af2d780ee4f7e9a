package io.orderlane.alipayhk.protocol;

import static io.orderlane.alipayhk.protocol.Samples.object;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderlane.core.field.DisplayLocale;
import io.orderlane.core.field.Tree;
import io.orderlane.core.notification.Command;
import io.orderlane.core.notification.Delivery;
import io.orderlane.core.notification.Notification;
import io.orderlane.core.order.Content;
import io.orderlane.core.scenario.BaseApi;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class EnvelopeTest {

    private final EnvelopeWriter contractCard = new ContractCardWriter(LanguageForm.ONE_STRING);
    private final EnvelopeWriter orderService = new OrderServiceWriter();

    @Test
    void paymentOrderOnTheContractCard() throws Exception {
        assertWritten(contractCard, Samples.paymentOrder(), "payment-order.contract-card");
    }

    @Test
    void rideHailingOnTheOrderService() throws Exception {
        assertWritten(orderService, Samples.rideHailing(), "ride-hailing.order-service");
    }

    @Test
    void rideHailingOnTheContractCard() throws Exception {
        assertWritten(contractCard, Samples.rideHailingContractCard(), "ride-hailing-contract-card.contract-card");
    }

    @Test
    void evChargingOnTheOrderService() throws Exception {
        assertWritten(orderService, Samples.evCharging(), "ev-charging.order-service");
    }

    @Test
    void extInfoAndMultiLangAreWrittenEvenWhenEmpty() {
        assertThat(text(orderService, Samples.bare(BaseApi.ORDER_SERVICE, Command.CREATE)))
                .endsWith("\"extInfo\":{\"multiLang\":{}}}")
                .doesNotContain("null");
    }

    @Test
    void syncDataInfoIsWrittenEvenWhenEmpty() {
        assertThat(text(contractCard, Samples.bare(BaseApi.CONTRACT_CARD, Command.CREATE)))
                .contains("\"syncDataInfo\":{}")
                .doesNotContain("null")
                .doesNotContain("endDate");
    }

    @Test
    void languagesMayBeWrappedAsAnObjectOfStrings() {
        Delivery delivery = with(Map.of(DisplayLocale.EN_US, object("bill_name", "GAS \"BILL\"")));

        assertThat(text(new ContractCardWriter(LanguageForm.STRING_PER_LOCALE), delivery))
                .contains(
                        "\"languageBusinessInfo\":{\"en_US\":\"{\\\"bill_name\\\":\\\"GAS \\\\\\\"BILL\\\\\\\"\\\"}\"}");
    }

    @Test
    void aSingleLanguageIsWrittenAlone() {
        assertThat(text(contractCard, with(Map.of(DisplayLocale.ZH_HK, object("a", "b")))))
                .contains("\"languageBusinessInfo\":\"{\\\"zh_HK\\\":{\\\"a\\\":\\\"b\\\"}}\"");
    }

    @Test
    void anAccountsMerchantStandsOnBothApis() {
        MerchantIds merchants = new MerchantIds("M-1", "S-1");
        assertThat(text(new ContractCardWriter(LanguageForm.ONE_STRING, merchants), with(Tree.Obj.EMPTY)))
                .contains("\"merchantId\":\"M-1\"")
                .doesNotContain("merchantAccountId", "S-1");
        assertThat(text(new OrderServiceWriter(merchants), with(Tree.Obj.EMPTY)))
                .contains("\"merchantAccountId\":\"S-1\",\"merchantId\":\"M-1\"");
        assertThat(text(new OrderServiceWriter(), with(Tree.Obj.EMPTY))).doesNotContain("merchantId", "merchantAcc");
    }

    @Test
    void anUpdatesMerchantWinsOverTheAccounts() {
        MerchantIds merchants = new MerchantIds("M-1", "S-1");
        Delivery own = with(object("merchantId", "M-2", "merchantAccountId", "S-2"));
        Delivery card = with(object("merchantId", "M-2"));
        assertThat(text(new ContractCardWriter(LanguageForm.ONE_STRING, merchants), card))
                .containsOnlyOnce("\"merchantId\":\"M-2\"")
                .doesNotContain("M-1");
        assertThat(text(new OrderServiceWriter(merchants), own))
                .containsOnlyOnce("\"merchantAccountId\":\"S-2\",\"merchantId\":\"M-2\"")
                .doesNotContain("M-1", "S-1");
    }

    @Test
    void aMerchantThatIsBlankOrTooLongIsRefusedInWords() {
        assertThatThrownBy(() -> new MerchantIds(" ", null)).hasMessageContaining("merchant id is blank");
        assertThatThrownBy(() -> new MerchantIds(null, "x".repeat(65)))
                .hasMessageContaining("merchant account id")
                .hasMessageContaining("more than 64 characters");
        assertThat(new MerchantIds("🚕".repeat(64), null).merchantAccountId()).isNull();
    }

    @Test
    void everyKindOfValueKeepsItsJsonType() {
        Tree.Obj own = object(
                "text",
                "煤🚕\u2028/\t",
                "number",
                -1L,
                "decimal",
                new Tree.Decimal(new BigDecimal("1.50")),
                "flag",
                new Tree.Flag(true),
                "list",
                new Tree.Items(List.of(Tree.of("a"), Tree.of(2))),
                "object",
                object("inner", 3L),
                "absent",
                Tree.Null.NULL);

        assertThat(new String(new BodyMembers().putAll(own).bytes(), StandardCharsets.UTF_8))
                .isEqualTo("{\"text\":\"煤🚕\u2028/\\t\",\"number\":-1,\"decimal\":1.50,\"flag\":true,"
                        + "\"list\":[\"a\",2],\"object\":{\"inner\":3}}");
    }

    private static Delivery with(Map<DisplayLocale, Tree.Obj> display) {
        return with(Tree.Obj.EMPTY, display);
    }

    private static Delivery with(Tree.Obj top) {
        return with(top, Map.of());
    }

    private static Delivery with(Tree.Obj top, Map<DisplayLocale, Tree.Obj> display) {
        Delivery bare = Samples.bare(BaseApi.CONTRACT_CARD, Command.CREATE);
        Notification old = bare.notification();
        Notification changed = new Notification(
                old.id(),
                old.seq(),
                old.status(),
                old.occurredAt(),
                old.wireTime(),
                old.acceptedAt(),
                old.deadline(),
                new Content(top, Tree.Obj.EMPTY, display));
        return new Delivery(bare.order(), bare.scenarioCode(), changed, bare.command());
    }

    private static void assertWritten(EnvelopeWriter writer, Delivery delivery, String golden) throws IOException {
        try (InputStream file = EnvelopeTest.class.getResourceAsStream("/golden/" + golden + ".json")) {
            byte[] expected = Objects.requireNonNull(file).readAllBytes();
            assertThat(writer.write(delivery).toUtf8())
                    .isEqualTo(new String(expected, java.nio.charset.StandardCharsets.UTF_8));
            assertThat(writer.write(delivery).toArray()).isEqualTo(expected);
        }
    }

    private static String text(EnvelopeWriter writer, Delivery delivery) {
        return writer.write(delivery).toUtf8();
    }
}
