package io.orderlane.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.orderlane.alipayhk.protocol.ContractCardWriter;
import io.orderlane.alipayhk.protocol.EnvelopeWriter;
import io.orderlane.alipayhk.protocol.LanguageForm;
import io.orderlane.alipayhk.protocol.OrderServiceWriter;
import io.orderlane.app.json.TreeJson;
import io.orderlane.core.check.CheckReport;
import io.orderlane.core.check.CheckSettings;
import io.orderlane.core.check.CheckedUpdate;
import io.orderlane.core.check.UpdateChecker;
import io.orderlane.core.check.Violation;
import io.orderlane.core.check.ViolationCode;
import io.orderlane.core.field.Tree;
import io.orderlane.core.notification.Command;
import io.orderlane.core.notification.Delivery;
import io.orderlane.core.notification.Notification;
import io.orderlane.core.notification.NotificationId;
import io.orderlane.core.order.Order;
import io.orderlane.core.order.OrderUpdate;
import io.orderlane.core.scenario.BaseApi;
import io.orderlane.core.scenario.ScenarioRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The examples of AlipayHK's pages, byte for byte, rewritten as updates: what they say arrives as they say it. */
class PageExamplesTest {

    private static final Set<String> OF_THE_CALL =
            Set.of("requestId", "command", "bizDate", "productTemplateCode", "merchantBizType");
    private static final Map<String, String> AS_THE_EXAMPLE =
            Map.of("bill-month-time", "sent", "sample-without-icon", "optional");

    @Test
    void theRidePagesExampleIsAcceptedAndArrivesAsItStands() throws IOException {
        Tree.Obj page = example("ride-hailing");
        CheckReport report = check(rideHailing(page), Map.of());

        assertThat(report.violations()).isEmpty();
        assertThat(report.warnings()).isEmpty();
        assertThat(sent(report, new OrderServiceWriter())).isEqualTo(withoutCall(page));
    }

    @Test
    void thePaymentPagesExampleIsAcceptedWhilePaymentIsDue() throws IOException {
        Tree.Obj page = example("payment-order");
        Tree.Obj bill = object(
                "scenario",
                "payment-order",
                "orderNo",
                "B-1",
                "status",
                "WAIT_PAY",
                "occurredAt",
                1728957600000L,
                "recipient",
                object("userId", "2160220044640123"),
                "display",
                page);
        CheckReport asTheTable = check(bill, Map.of());
        CheckReport asTheSample = check(bill, Map.of("order-url-name", "order_Url"));

        assertThat(asTheTable.violations()).isEmpty();
        assertThat(asTheTable.warnings()).isEmpty();
        assertThat(languages(sent(asTheSample, card()))).isEqualTo(page);
    }

    @Test
    void theContractCardsExampleBreaksTheStatedRulesByDefault() throws IOException {
        assertThat(check(contractCard(example("contract-card")), Map.of()).violations())
                .extracting(Violation::code, Violation::field)
                .containsExactlyInAnyOrder(
                        tuple(ViolationCode.UNKNOWN_MEMBER, "display.zh_HK.bill_moth_time"),
                        tuple(ViolationCode.UNKNOWN_MEMBER, "display.en_US.bill_moth_time"),
                        tuple(ViolationCode.MISSING, "display.zh_HK.bill_icon_url"),
                        tuple(ViolationCode.MISSING, "display.en_US.bill_icon_url"));
    }

    @Test
    void theContractCardsExampleIsAcceptedWithTheReadingsOfItsQuirksAndArrivesAsItStands() throws IOException {
        Tree.Obj page = example("contract-card");
        CheckReport report = check(contractCard(page), AS_THE_EXAMPLE);
        Map<String, String> spelt = new LinkedHashMap<>(AS_THE_EXAMPLE);
        spelt.put("order-url-name", "order_Url");
        Tree.Obj sent = sent(check(contractCard(page), spelt), card());

        assertThat(report.violations()).isEmpty();
        assertThat(report.warnings()).isEmpty();
        assertThat(languages(sent)).isEqualTo(languages(withoutCall(page)));
        assertThat(withoutLanguages(sent)).isEqualTo(withoutLanguages(withoutCall(page)));
    }

    @Test
    void withoutAnIconNoStatusAsksForOneEvenWhereTheNewerPageIsFollowed() throws IOException {
        Map<String, String> readings = new LinkedHashMap<>(AS_THE_EXAMPLE);
        readings.put("required-at", "all-but-closed");
        Tree.Obj update = contractCard(example("contract-card"));
        for (String status : List.of("WAIT_PAY", "PAY_FAILED", "OVERDUED", "CLOSED")) {
            assertThat(check(with(update, "status", status), readings).violations())
                    .as(status)
                    .isEmpty();
        }
    }

    private static Tree.Obj rideHailing(Tree.Obj page) {
        Tree.Obj extInfo = (Tree.Obj) Objects.requireNonNull(page.get("extInfo"));
        Map<String, Tree> fields = new LinkedHashMap<>(extInfo.members());
        Tree display = Objects.requireNonNull(fields.remove("multiLang"));
        return object(
                "scenario",
                "ride-hailing",
                "orderNo",
                page.get("merchantBizNo"),
                "status",
                page.get("orderStatus"),
                "occurredAt",
                page.get("orderModifyTime"),
                "createdAt",
                page.get("orderCreateTime"),
                "recipient",
                object("userId", page.get("userId")),
                "tradeNo",
                page.get("tradeNo"),
                "fields",
                new Tree.Obj(fields),
                "display",
                display);
    }

    private static Tree.Obj contractCard(Tree.Obj page) {
        Tree.Obj data = (Tree.Obj) Objects.requireNonNull(page.get("syncDataInfo"));
        return object(
                "scenario",
                "payment-order",
                "orderNo",
                page.get("merchantBizNo"),
                "status",
                page.get("orderStatus"),
                "occurredAt",
                page.get("bizDate"),
                "recipient",
                object("userId", page.get("userId")),
                "merchantId",
                page.get("merchantId"),
                "tinyAppId",
                data.get("tinyAppId"),
                "display",
                languages(page));
    }

    private static EnvelopeWriter card() {
        return new ContractCardWriter(LanguageForm.ONE_STRING);
    }

    private static CheckReport check(Tree.Obj update, Map<String, String> readings) {
        Tree.Text scenario = (Tree.Text) Objects.requireNonNull(update.get("scenario"));
        Tree.Num occurredAt = (Tree.Num) Objects.requireNonNull(update.get("occurredAt"));
        ScenarioRegistry scenarios = ScenarioRegistry.discover(PageExamplesTest.class.getClassLoader())
                .reading(Map.of(scenario.value(), readings));
        return new UpdateChecker(scenarios, CheckSettings.DEFAULT)
                .check(new OrderUpdate(update), Instant.ofEpochMilli(occurredAt.value()));
    }

    /** What arrives at AlipayHK, without what belongs to the call. */
    private static Tree.Obj sent(CheckReport report, EnvelopeWriter writer) throws IOException {
        CheckedUpdate update = report.accepted().orElseThrow();
        Instant at = update.occurredAt();
        BaseApi api = update.scenario().baseApi();
        Order order =
                new Order(update.key(), api, update.recipient(), at, update.status(), at, at.toEpochMilli(), null);
        Notification notification = new Notification(
                NotificationId.of(new UUID(1, 1)), 1, update.status(), at, at.toEpochMilli(), at, at, update.content());
        Delivery delivery = new Delivery(order, update.scenario().code(), notification, Command.CREATE);
        return withoutCall(tree(writer.write(delivery).toUtf8()));
    }

    private static Tree.Obj withoutCall(Tree.Obj body) {
        return without(body, OF_THE_CALL);
    }

    private static Tree.Obj withoutLanguages(Tree.Obj body) {
        Map<String, Tree> members = new LinkedHashMap<>(body.members());
        Tree.Obj data = (Tree.Obj) Objects.requireNonNull(members.get("syncDataInfo"));
        members.put("syncDataInfo", without(data, Set.of("languageBusinessInfo")));
        return new Tree.Obj(members);
    }

    private static Tree.Obj languages(Tree.Obj body) {
        Tree.Obj data = (Tree.Obj) Objects.requireNonNull(body.get("syncDataInfo"));
        return tree(((Tree.Text) Objects.requireNonNull(data.get("languageBusinessInfo"))).value());
    }

    private static Tree.Obj without(Tree.Obj object, Set<String> names) {
        Map<String, Tree> members = new LinkedHashMap<>(object.members());
        members.keySet().removeAll(new LinkedHashSet<>(names));
        return new Tree.Obj(members);
    }

    private static Tree.Obj with(Tree.Obj object, String name, String value) {
        Map<String, Tree> members = new LinkedHashMap<>(object.members());
        members.put(name, Tree.of(value));
        return new Tree.Obj(members);
    }

    private static Tree.Obj object(Object... namesAndValues) {
        Map<String, Tree> members = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            Object value = namesAndValues[i + 1];
            Tree tree = value instanceof Tree given
                    ? given
                    : value instanceof Long number ? Tree.of(number) : Tree.of(String.valueOf(value));
            members.put((String) namesAndValues[i], tree);
        }
        return new Tree.Obj(members);
    }

    private static Tree.Obj example(String name) throws IOException {
        try (InputStream in = PageExamplesTest.class.getResourceAsStream("/pages/" + name + ".json")) {
            return tree(new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static Tree.Obj tree(String json) {
        return (Tree.Obj) TreeJson.read(json);
    }
}
