package io.orderlane.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderlane.app.json.TreeJson;
import io.orderlane.core.field.Tree;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class OperationsVerbsTest {

    private static final String ID = "0123456789abcdef0123456789abcdef";
    private static final String REPLAY = "POST /v1/notifications/" + ID + "/replay";
    private static final String ORDER = "GET /v1/orders/default/ride-hailing/R-1";
    private static final String ONE =
            "{\"order\":\"ride-hailing/R-1\",\"status\":\"SERVING\",\"lane\":\"READY\",\"pending\":1,"
                    + "\"dueAt\":\"2026-11-22T02:00:00Z\",\"delivered\":{\"status\":\"TO_BOARD\",\"at\":\"2026-11-22T01:00:00Z\"},"
                    + "\"answered\":{\"orderId\":\"A-77\",\"orderStatus\":\"BOOKED\"}}";
    private static final String PARKED = "{\"notifications\":[{\"notificationId\":\"" + ID
            + "\",\"order\":\"ride-hailing/R-1\",\"status\":\"SERVING\",\"state\":\"PARKED\",\"reason\":\"PARAM_ILLEGAL\","
            + "\"settledAt\":\"2026-11-22T02:00:00Z\",\"attempts\":[{\"outcome\":\"REFUSED\",\"resultCode\":\"PARAM_ILLEGAL\","
            + "\"resultMessage\":\"license_plate is missing\"}]}]}";
    private static final String ROUTE =
            "{\"route\":\"default/order-service\",\"paused\":true,\"pause\":{\"reason\":\"maintains\","
                    + "\"since\":\"2026-11-22T02:00:00Z\"},\"down\":false,\"admissionPercent\":100,\"slowed\":false,\"inFlight\":0,\"mostInFlight\":64}";

    @SuppressWarnings("NullAway.Init") // set before each test
    private FakeService service;

    @BeforeEach
    void open() throws IOException {
        service = new FakeService();
    }

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    void ordersAreATableAndSayHowToGoOn() {
        service.answering("GET /v1/orders?limit=1&status=SERVING", 200, "{\"orders\":[" + ONE + "],\"next\":41}");
        var ended = ask("orders", "--limit", "1", "--status", "SERVING");
        assertThat(ended.code()).isZero();
        assertThat(ended.lines()).hasSize(2);
        assertThat(ended.out()).contains("ride-hailing/R-1", "TO_BOARD", "2026-11-22 10:00:00 HKT");
        assertThat(ended.err()).contains("--after 41");
    }

    @Test
    void anOrderComesWithItsNotifications() {
        service.answering(ORDER, 200, ONE).answering(ORDER + "/notifications", 200, PARKED);
        var ended = ask("order", "ride-hailing/R-1");
        assertThat(ended.code()).isZero();
        assertThat(ended.out())
                .contains("confirmed  TO_BOARD", "AlipayHK   A-77  BOOKED", ID, "REFUSED PARAM_ILLEGAL")
                .contains("license_plate is missing");
        Tree.Obj json = ask("order", "default/ride-hailing/R-1", "--json").object();
        assertThat(json.get("notifications")).isInstanceOf(Tree.Items.class);
    }

    @Test
    void anOrderShowsEachAttemptWithWhatCameOfIt() {
        service.answering(ORDER, 200, ONE)
                .answering(
                        ORDER + "/notifications",
                        200,
                        "{\"notifications\":[{\"notificationId\":\"" + ID
                                + "\",\"status\":\"SERVING\",\"state\":\"EXPIRED\","
                                + "\"attempts\":[{\"number\":1,\"command\":\"CREATE\",\"startedAt\":\"2026-11-22T02:00:00Z\","
                                + "\"outcome\":\"UNCONFIRMED\",\"detail\":\"TIMED_OUT\",\"tookMillis\":10000},"
                                + "{\"number\":2,\"command\":\"CREATE\",\"startedAt\":\"2026-11-22T02:00:09Z\","
                                + "\"outcome\":\"UNCONFIRMED\",\"detail\":\"HTTP 500 and a body that is no result\",\"tookMillis\":7}]}]}");
        var ended = ask("order", "ride-hailing/R-1");
        assertThat(ended.out())
                .contains("ATTEMPT", "TIMED_OUT", "10000 ms", "2026-11-22 10:00:09 HKT")
                .contains("HTTP 500 and a body that is no result");
    }

    @Test
    void aParkedOrderIsReleasedOrSentAgain() {
        String release = "POST /v1/orders/default/ride-hailing/R-1/release";
        service.answering(release, 202, "{\"order\":\"ride-hailing/R-1\",\"heldBy\":\"" + ID + "\",\"again\":true}");
        var ended = ask("order", "ride-hailing/R-1", "--retry");
        assertThat(ended.code()).isZero();
        assertThat(ended.out()).contains("ride-hailing/R-1", "sending again " + ID);
        ask("order", "ride-hailing/R-1", "--release");
        assertThat(service.bodies()).containsExactly("{\"again\":true}", "{\"again\":false}");
        assertThat(ask("order", "ride-hailing/R-1", "--release", "--retry").code())
                .isEqualTo(2);
    }

    @Test
    void anOrderThatIsNotParkedIsNotReleased() {
        service.answering(
                "POST /v1/orders/default/ride-hailing/R-1/release",
                409,
                "{\"code\":\"NOT_HELD\",\"title\":\"Nothing holds the order\"}");
        var ended = ask("order", "ride-hailing/R-1", "--release");
        assertThat(ended.code()).isEqualTo(5);
        assertThat(ended.err()).contains("Nothing holds the order");
    }

    @Test
    void anUnknownOrderIsRefusedInputAndAMalformedOneIsUsage() {
        var unknown = ask("why", "ride-hailing/R-9");
        assertThat(unknown.code()).isEqualTo(4);
        assertThat(unknown.err()).contains("does not know the order ride-hailing/R-9", "orderlane orders");
        Tree.Obj told = (Tree.Obj)
                TreeJson.read(ask("why", "ride-hailing/R-9", "--json").err());
        assertThat(told.get("error")).isEqualTo(Tree.of("NOT_FOUND"));
        assertThat(told.get("exitCode")).isEqualTo(Tree.of(4));
        var malformed = ask("why", "R-9");
        assertThat(malformed.code()).isEqualTo(2);
        assertThat(malformed.err()).contains("[account/]scenario/orderNo");
    }

    @Test
    void whySaysWhatToDoAndEndsWithFiveWhereItIsParked() {
        service.answering(
                ORDER + "/why",
                200,
                "{\"reason\":\"PARKED\",\"words\":\"AlipayHK refused it\",\"pending\":2,"
                        + "\"route\":\"default/order-service\",\"todo\":\"Mend it.\"}");
        var ended = ask("why", "ride-hailing/R-1");
        assertThat(ended.code()).isEqualTo(5);
        assertThat(ended.out()).contains("PARKED  AlipayHK refused it", "2 waiting", "Mend it.");
        assertThat(ask("why", "ride-hailing/R-1", "--json").object().get("reason"))
                .isEqualTo(Tree.of("PARKED"));
    }

    @Test
    void theParkedAreListedWithTheirReasons() {
        service.answering("GET /v1/notifications?state=parked&limit=50", 200, PARKED);
        var ended = ask("parked");
        assertThat(ended.code()).isZero();
        assertThat(ended.out()).contains(ID, "PARAM_ILLEGAL", "license_plate is missing");
        assertThat(ended.err()).contains("orderlane replay", "orderlane order KEY --retry", "--release");
    }

    @Test
    void everyEndIsListedAndSaysThatThereIsMore() {
        String more = PARKED.substring(0, PARKED.length() - 1) + ",\"next\":\"17-4-1\"}";
        service.answering("GET /v1/notifications?state=expired&limit=1", 200, more)
                .answering("GET /v1/notifications?state=expired&limit=1&after=17-4-1", 200, "{\"notifications\":[]}");
        assertThat(ask("parked", "--state", "expired", "--limit", "1").err())
                .contains("--after 17-4-1")
                .doesNotContain("orderlane replay");
        var rest = ask("parked", "--state", "expired", "--limit", "1", "--after", "17-4-1");
        assertThat(rest.code()).isZero();
        assertThat(rest.err()).doesNotContain("--after");
    }

    @Test
    void whatTheServiceDoesNotUnderstandIsAMisunderstoodCommandLine() {
        service.answering(
                "GET /v1/notifications?state=bogus&limit=50",
                400,
                "{\"code\":\"BAD_REQUEST\",\"title\":\"The request is not understood\",\"detail\":\"state is one of parked.\"}");
        var ended = ask("parked", "--state", "bogus");
        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.err()).contains("state is one of");
    }

    @Test
    void aReplaySaysWhatItOverwrites() {
        service.answering(
                REPLAY, 202, "{\"notificationId\":\"" + ID.replace('0', '1') + "\",\"overwrites\":\"SERVING\"}");
        var ended = ask("replay", ID, "--even-if-newer");
        assertThat(ended.code()).isZero();
        assertThat(ended.out()).contains(ID.replace('0', '1'), "overwrites SERVING");
        assertThat(service.bodies()).containsExactly("{\"evenIfNewer\":true}");
    }

    @Test
    void aRefusedReplayEndsWithFiveAndNamesTheOption() {
        service.answering(
                REPLAY,
                409,
                "{\"code\":\"NEWER_KNOWN\",\"title\":\"Something newer is known\",\"newer\":\"FINISHED\"}");
        var ended = ask("replay", ID);
        assertThat(ended.code()).isEqualTo(5);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err()).contains("FINISHED", "--even-if-newer");
        assertThat(ask("replay", "7").code()).isEqualTo(2);
        service.answering(
                "POST /v1/notifications/" + "f".repeat(32) + "/replay", 404, "{\"title\":\"Nothing is here\"}");
        assertThat(ask("replay", "f".repeat(32)).code()).isEqualTo(4);
    }

    @Test
    void aRefusedReplayOfAnOrderThatWaitsForAPersonNamesTheVerbsThatLetItGoOn() {
        service.answering(
                REPLAY,
                409,
                "{\"code\":\"NEWER_KNOWN\",\"title\":\"Something newer is known\",\"newer\":\"FINISHED\","
                        + "\"waitsForPerson\":\"default/ride-hailing/R-1\"}");
        var ended = ask("replay", ID);
        assertThat(ended.code()).isEqualTo(5);
        assertThat(ended.err())
                .contains("orderlane order default/ride-hailing/R-1 --retry", "--release")
                .doesNotContain("--even-if-newer");
    }

    @Test
    void aRouteIsPausedWithAReasonAndResumed() {
        service.answering("POST /v1/routes/default/order-service/pause", 200, ROUTE)
                .answering("POST /v1/routes/default/order-service/resume", 200, ROUTE.replace("true", "false"))
                .answering("GET /v1/routes", 200, "{\"routes\":[" + ROUTE + "]}");
        assertThat(ask("routes").out()).contains("default/order-service", "paused", "0 of 64", "maintains");
        var paused = askNested("pause", "default/order-service", "--reason", "maintains");
        assertThat(paused.code()).as(paused.err()).isZero();
        assertThat(service.bodies()).contains("{\"reason\":\"maintains\"}");
        var resumed = askNested("resume", "default/order-service", "--json");
        assertThat(resumed.object().get("paused")).isEqualTo(new Tree.Flag(false));
        assertThat(askNested("pause", "default/order-service").err()).contains("--reason");
        assertThat(askNested("resume", "order-service").err()).contains("account/api");
        assertThat(askNested("resume", "south/order-service").code()).isEqualTo(4);
    }

    @Test
    void aRouteThatIsDownShowsWhatItMet() {
        String trouble = "\"trouble\":{\"code\":\"TLS\",\"detail\":\"TLS: certificate expired\",\"since\":"
                + "\"2026-11-22T02:00:00Z\",\"lastAt\":\"2026-11-22T02:00:09Z\",\"failures\":7,\"lastOrder\":\"ride-hailing/R-1\"}";
        service.answering(
                        "GET /v1/routes",
                        200,
                        "{\"routes\":[{\"route\":\"default/order-service\",\"paused\":false,\"down\":true," + trouble
                                + "}]}")
                .answering(
                        ORDER + "/why",
                        200,
                        "{\"reason\":\"NOT_DUE_YET\",\"words\":\"its next try has its time\",\"pending\":1," + trouble
                                + "}");
        assertThat(ask("routes").lines().get(1))
                .contains(
                        "down",
                        "2026-11-22 10:00:00 HKT",
                        "7 failures",
                        "TLS: certificate expired",
                        "ride-hailing/R-1");
        assertThat(ask("why", "ride-hailing/R-1").out()).contains("TLS: certificate expired", "7 failures since");
    }

    @ParameterizedTest
    @ValueSource(strings = {"EXPIRED,0", "PARKED_BEHIND,5", "NEVER_SHOWN,0"})
    void whyOfAnOrderInWhichNothingWaitsEndsWithFiveWhereSomethingIsParked(String reasonAndCode) {
        String[] parts = reasonAndCode.split(",");
        service.answering(ORDER + "/why", 200, "{\"reason\":\"" + parts[0] + "\",\"words\":\"w\",\"pending\":0}");
        assertThat(ask("why", "ride-hailing/R-1").code()).isEqualTo(Integer.parseInt(parts[1]));
    }

    @Test
    void timesInSentencesOfTheServiceHaveTheFormOfAllOthers() {
        service.answering(
                "GET /v1/doctor",
                200,
                "{\"verdict\":\"ok\",\"findings\":[{\"check\":\"routes\",\"grade\":\"warn\","
                        + "\"found\":\"paused since 2026-11-22T02:00:00.123456Z: maintenance\",\"todo\":\"t\"}]}");
        assertThat(ask("doctor").out()).contains("paused since 2026-11-22 10:00:00 HKT: maintenance");
        assertThat(ask("doctor", "--json").out()).contains("2026-11-22T02:00:00.123456Z");
    }

    @Test
    void nodesAreListed() {
        service.answering(
                "GET /v1/nodes",
                200,
                "{\"nodes\":[{\"name\":\"n-1\",\"seenAt\":\"2026-11-22T02:00:00Z\",\"lanes\":3}]}");
        assertThat(ask("nodes").lines().get(1)).contains("n-1", "2026-11-22 10:00:00 HKT", "3");
        assertThat(ask("nodes", "--json").object().get("lanes")).isEqualTo(Tree.of(3));
    }

    @Test
    void theDoctorEndsWithThreeWhereSomethingDoesNotWork() {
        service.answering(
                "GET /v1/doctor",
                200,
                "{\"verdict\":\"bad\",\"findings\":[{\"check\":\"store\",\"grade\":\"ok\",\"found\":\"it answers\"},"
                        + "{\"check\":\"keys\",\"grade\":\"bad\",\"found\":\"no key\",\"todo\":\"Mend it.\"}]}");
        var ended = ask("doctor");
        assertThat(ended.code()).isEqualTo(3);
        assertThat(ended.out()).contains("✔ store", "✗ keys", "Mend it.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"orders", "parked", "routes", "nodes", "doctor"})
    void aServiceThatIsNotThereIsUnreachable(String verb) {
        var ended = CommandRun.run(verb, "--url", "http://127.0.0.1:9");
        assertThat(ended.code()).isEqualTo(6);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err()).contains("orderlane serve", "--url");
    }

    @Test
    void theTokenGoesWithIt() {
        service.answering("GET /v1/nodes", 200, "{\"nodes\":[]}");
        new CommandRun().with("ORDERLANE_TOKEN", "secret").command("nodes", "--url", service.url());
        assertThat(service.asked()).singleElement().asString().contains("Bearer secret");
    }

    private CommandRun.Ended ask(String verb, String... more) {
        return CommandRun.run(with(new String[] {verb}, more));
    }

    private CommandRun.Ended askNested(String verb, String... more) {
        return CommandRun.run(with(new String[] {"routes", verb}, more));
    }

    private String[] with(String[] verbs, String... more) {
        return java.util.stream.Stream.of(verbs, more, new String[] {"--url", service.url()})
                .flatMap(java.util.Arrays::stream)
                .toArray(String[]::new);
    }
}
