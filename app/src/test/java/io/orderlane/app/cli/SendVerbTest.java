package io.orderlane.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderlane.core.field.Tree;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class SendVerbTest {

    private static final String UPDATES = "POST /v1/updates";
    private static final String ID = "0123456789abcdef0123456789abcdef";
    private static final String ASKED = "GET /v1/notifications/" + ID;

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
    void oneUpdateGoesAsItIs() {
        service.answering(
                UPDATES, 202, "{\"notificationId\":\"" + ID + "\",\"order\":\"ride-hailing/R-1\",\"warnings\":[]}");
        var ended = send(Samples.BROKEN);
        assertThat(ended.code()).isZero();
        assertThat(ended.out()).isEqualTo("line 1  accepted  ride-hailing/R-1  " + ID + "\n");
        assertThat(ended.err()).isEqualTo("1 accepted.\n");
        assertThat(service.asked()).singleElement().asString().contains("application/json");
        assertThat(service.bodies()).containsExactly(Samples.BROKEN);
    }

    @Test
    void whatIsAdvisedIsShownBesideWhatWasTaken() {
        service.answering(
                UPDATES,
                202,
                "{\"notificationId\":\"" + ID
                        + "\",\"order\":\"ride-hailing/R-1\",\"warnings\":[{\"code\":\"LANGUAGE_GAP\","
                        + "\"field\":\"display.en_US\",\"found\":\"nothing\",\"fix\":\"Give it.\"}]}");
        var ended = send(Samples.BROKEN);
        assertThat(ended.code()).isZero();
        assertThat(ended.out()).contains("! LANGUAGE_GAP  display.en_US", "found     nothing", "fix       Give it.");
    }

    @Test
    void aByteOrderMarkBeforeManyUpdatesIsSkipped() {
        service.answering(UPDATES, 200, "{\"line\":1,\"status\":202,\"notificationId\":\"" + ID + "\"}\n");
        assertThat(send("\uFEFF" + Samples.TAKEN + "\n" + Samples.FINISHED).code())
                .isZero();
        assertThat(service.asked()).singleElement().asString().contains("application/x-ndjson");
        assertThat(service.bodies()).containsExactly(Samples.TAKEN + "\n" + Samples.FINISHED + "\n");
    }

    @Test
    void manyUpdatesKeepTheirLineNumbers() {
        service.answering(
                UPDATES,
                200,
                "{\"line\":1,\"status\":202,\"notificationId\":\"" + ID + "\"}\n"
                        + "{\"line\":4,\"status\":422,\"problem\":{\"title\":\"The update breaks rules\",\"detail\":\"1 rule\","
                        + "\"violations\":[{\"code\":\"RULES\",\"field\":\"status\",\"found\":\"x\",\"expected\":\"y\",\"fix\":\"Choose.\"}]}}\n");
        var ended = send(Samples.TAKEN + "\n\n\n" + Samples.FINISHED);
        assertThat(ended.code()).isEqualTo(4);
        assertThat(service.bodies()).containsExactly(Samples.TAKEN + "\n\n\n" + Samples.FINISHED + "\n");
        assertThat(ended.out())
                .contains("line 1  accepted", "line 4  refused by the service", "RULES  status", "found     x");
    }

    @Test
    void asJsonThereIsOneObjectALine() {
        service.answering(UPDATES, 200, "{\"line\":1,\"status\":202,\"notificationId\":\"" + ID + "\"}\n");
        var ended = send(Samples.TAKEN + "\n" + Samples.FINISHED, "--json");
        assertThat(ended.object().get("notificationId")).isEqualTo(Tree.of(ID));
    }

    @Test
    void waitingEndsWellOnceItIsDelivered() {
        accepted().answering(ASKED, 200, "{\"state\":\"PENDING\"}").answering(ASKED, 200, "{\"state\":\"DELIVERED\"}");
        var ended = send(Samples.TAKEN, "--wait");
        assertThat(ended.code()).isZero();
        assertThat(ended.out()).contains("delivered  " + ID);
        assertThat(ended.err()).isEqualTo("1 delivered.\n");
    }

    @Test
    void whatIsParkedEndsAsRefused() {
        accepted().answering(ASKED, 200, "{\"state\":\"PARKED\",\"reason\":\"refused: PARAM_ILLEGAL\"}");
        var ended = send(Samples.TAKEN, "--wait");
        assertThat(ended.code()).isEqualTo(5);
        assertThat(ended.out()).contains("parked").contains("PARAM_ILLEGAL");
    }

    @Test
    void whatExpiredEndsAsNotDeliveredInTime() {
        accepted().answering(ASKED, 200, "{\"state\":\"EXPIRED\",\"reason\":\"its deadline passed\"}");
        var ended = send(Samples.TAKEN, "--wait");
        assertThat(ended.code()).isEqualTo(6);
        assertThat(ended.out()).contains("expired").contains("its deadline passed");
        assertThat(ended.err()).isEqualTo("1 expired.\n");
    }

    @Test
    void whatIsNotSettledInTimeEndsAsUnreachable() {
        accepted().answering(ASKED, 200, "{\"state\":\"PENDING\"}");
        var ended = send(Samples.TAKEN, "--wait", "--timeout", "0");
        assertThat(ended.code()).isEqualTo(6);
        assertThat(ended.out()).contains("not settled in time");
    }

    @Test
    void nobodyThereEndsAsUnreachableAndSaysWhatToDo() {
        String url = service.url();
        service.close();
        var ended = new CommandRun().typed(Samples.TAKEN).command("send", "-", "--url", url);
        assertThat(ended.code()).isEqualTo(6);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err()).contains("orderlane serve");
    }

    @Test
    void theTokenIsSentAndAMissingOneIsAMatterOfConfiguration() {
        service.answering(UPDATES, 401, "{\"title\":\"A token is needed\",\"detail\":\"Send it.\"}");
        var ended = new CommandRun()
                .typed(Samples.TAKEN)
                .with("ORDERLANE_URL", service.url())
                .with("ORDERLANE_TOKEN", "secret-token")
                .command("send", "-");
        assertThat(ended.code()).isEqualTo(3);
        assertThat(ended.err())
                .contains("A token is needed")
                .contains("ORDERLANE_TOKEN")
                .doesNotContain("secret-token");
        assertThat(service.asked()).singleElement().asString().contains("Bearer secret-token");
    }

    @Test
    void aConflictIsTheInputsFault() {
        service.answering(
                UPDATES,
                409,
                "{\"title\":\"Something newer is known\",\"detail\":\"Leave it out.\",\"code\":\"STALE\"}");
        var ended = send(Samples.BROKEN);
        assertThat(ended.code()).isEqualTo(4);
        assertThat(ended.out()).contains("Something newer is known");
    }

    @Test
    void theCardOfAnOrderIsAskedOfTheService() {
        service.answering(
                "GET /v1/orders/default/ride-hailing/R%2F1/card?of=confirmed",
                200,
                "{\"simulated\":true,\"scenario\":\"ride-hailing\",\"status\":\"SERVING\",\"at\":\"2026-11-22T02:00:00Z\","
                        + "\"shown\":true,\"faces\":{\"en_US\":{\"headline\":\"On the way\",\"title\":\"Ride\",\"lines\":[\"White\"],"
                        + "\"progressPercent\":40,\"minutesLeft\":3}}}");
        var ended = new CommandRun().command("card", "--order", "default/ride-hailing/R/1", "--url", service.url());
        assertThat(ended.code()).isZero();
        assertThat(ended.out()).contains("On the way", "3 min", "40 %", "simulated", "a user of zh_HK sees no card");
    }

    @Test
    void anOrderWithoutACardIsSaidSo() {
        var ended = new CommandRun().command("card", "--order", "ride-hailing/R-9", "--url", service.url());
        assertThat(ended.code()).isEqualTo(4);
        assertThat(ended.err()).contains("no card of ride-hailing/R-9");
    }

    private FakeService accepted() {
        return service.answering(UPDATES, 200, "{\"line\":1,\"status\":202,\"notificationId\":\"" + ID + "\"}\n");
    }

    private CommandRun.Ended send(String updates, String... more) {
        String[] arguments = new String[4 + more.length];
        System.arraycopy(new String[] {"send", "-", "--url", service.url()}, 0, arguments, 0, 4);
        System.arraycopy(more, 0, arguments, 4, more.length);
        return new CommandRun().typed(updates).command(arguments);
    }
}
