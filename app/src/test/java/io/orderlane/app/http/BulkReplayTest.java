package io.orderlane.app.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.orderlane.app.json.TreeJson;
import io.orderlane.app.service.RunningService;
import io.orderlane.core.field.Tree;
import io.orderlane.core.notification.Settled;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BulkReplayTest {

    private static final String PARKED = "{\"filter\":{\"state\":\"parked\",\"scenario\":\"ride-hailing\"}";
    private static final String JOB = "0123456789abcdef0123456789abcdef";

    @TempDir
    Path dir;

    private RunningService service;

    @BeforeEach
    void start() throws IOException {
        service = new RunningService(dir, Map.of());
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void aDryRunPredictsAndTheJobDoesJustThatAndKeepsWhatWasRefused() {
        parked(4);
        overtaken("R-bulk-1");
        Tree.Obj predicted = good(200, post("", PARKED + ",\"dryRun\":true}"));
        assertThat(TreeJson.write(predicted))
                .contains("\"complete\":true", "\"taken\":4,\"queued\":3,\"newerKnown\":1");
        assertThat(parkedNow()).isEqualTo(4);
        Tree.Obj begun = good(202, post("", PARKED + ",\"reason\":\"the page is mended\"}"));
        assertThat(begun.get("expected")).isEqualTo(Tree.of(4));
        String id = text(begun, "id");
        await().untilAsserted(() -> assertThat(text(job(id), "state")).isEqualTo("DONE"));
        assertThat(job(id).get("counts")).isEqualTo(predicted.get("counts"));
        await().until(() -> service.service().orderlane().reader().pending() == 0);
        assertThat(parkedNow()).isEqualTo(1);
        assertThat(service.get("/v1/replays/" + id + "/failures").body())
                .contains("\"code\":\"NEWER_KNOWN\"", "ride-hailing/R-bulk-1", "\"newer\":");
        assertThat(service.get("/v1/replays").body()).contains(id, "the page is mended");
    }

    @Test
    void aJobIsPausedResumedAndCancelledAndGoesAtItsRate() {
        parked(12);
        String slow = PARKED + ",\"perSecond\":1,\"id\":\"" + JOB + "\"}";
        good(202, post("", slow));
        assertThat(text(good(200, post("/" + JOB + "/pause", "")), "state")).isEqualTo("PAUSED");
        assertThat(text(good(202, post("", slow)), "state"))
                .as("asked for again")
                .isEqualTo("PAUSED");
        long before = parkedNow();
        assertThat(before).isPositive();
        assertThat(text(good(200, post("/" + JOB + "/resume", "")), "state")).isEqualTo("RUNNING");
        await().until(() -> parkedNow() < before);
        assertThat(text(good(200, post("/" + JOB + "/cancel", "")), "state")).isEqualTo("CANCELLED");
        assertProblem(post("/" + JOB + "/resume", ""), 409, "REPLAY_ENDED");
    }

    @Test
    void noMoreThanTwentyAreOpenAtOnce() {
        parked(30);
        String id = "";
        for (int at = 0; at < 20; at++) {
            id = text(good(202, post("", PARKED + ",\"perSecond\":1}")), "id");
            assertThat(text(good(200, post("/" + id + "/pause", "")), "state")).isEqualTo("PAUSED");
        }
        assertProblem(post("", PARKED + ",\"perSecond\":1}"), 429, "TOO_MANY_REPLAYS");
        good(202, post("", PARKED + ",\"perSecond\":1,\"id\":\"" + id + "\"}"));
        good(200, post("/" + id + "/cancel", ""));
        good(202, post("", PARKED + ",\"perSecond\":1}"));
    }

    @Test
    void everyProblemOfAWishIsNamedAtOnce() {
        HttpResponse<String> refused = post(
                "",
                "{\"filter\":{\"state\":[\"parked\",\"pending\"],\"api\":\"fax\",\"since\":1,\"settledFrom\":\"monday\"},"
                        + "\"perSecond\":0,\"mode\":\"some\",\"dryRun\":1,\"id\":\"7\"}");
        assertProblem(refused, 400, "BAD_REQUEST");
        assertThat(refused.body())
                .contains("8 members are not understood", "filter.state", "never-shown", "filter.api", "order-service")
                .contains("since", "filter.settledFrom", "perSecond", "\"mode\"", "dryRun", "\"id\"");
        assertProblem(post("", "{\"filter\":[]}"), 400, "BAD_REQUEST");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "{\"filter\":{}}",
                "{\"dryRun\":true}",
                "{\"filter\":{\"state\":[]}}",
                "{\"filter\":{\"state\":\"parked\",\"orderNos\":[]}}"
            })
    void aWishThatSaysNotWhichOnesIsRefusedAndReplaysNothing(String wish) {
        parked(1);
        HttpResponse<String> refused = post("", wish);
        assertProblem(refused, 400, "BAD_REQUEST");
        assertThat(refused.body()).contains("\"member\":\"filter", "at least one");
        assertThat(service.get("/v1/replays").body()).isEqualTo("{\"replays\":[],\"more\":false}");
        assertThat(parkedNow()).isEqualTo(1);
    }

    @Test
    void aListWhereOneWordBelongsIsRefusedInsteadOfCutToItsFirst() {
        HttpResponse<String> refused = post(
                "",
                "{\"filter\":{\"api\":[\"order-service\",\"contract-card\"]},\"mode\":[\"latest\"],\"dryRun\":true}");
        assertProblem(refused, 400, "BAD_REQUEST");
        assertThat(refused.body()).contains("2 members", "filter.api", "\"mode\"", "is one word, no list");
    }

    @Test
    void controlCharactersAreRefusedWithTheMemberTheyStandIn() {
        HttpResponse<String> refused = post(
                "",
                "{\"filter\":{\"account\":\"a\\u0000\",\"orderNos\":[\"R\\u0000\"]},\"reason\":\"a\\u0000b\",\"dryRun\":true}");
        assertProblem(refused, 400, "BAD_REQUEST");
        assertThat(refused.body()).contains("3 members", "filter.account", "filter.orderNos", "\"reason\"");
        assertThat(refused.body()).contains("without control characters");
    }

    @Test
    void anUnknownJobIsNotFound() {
        assertProblem(service.get("/v1/replays/" + JOB), 404, "NOT_FOUND");
        assertProblem(service.get("/v1/replays/" + JOB + "/failures"), 404, "NOT_FOUND");
        assertProblem(post("/" + JOB + "/cancel", ""), 404, "NOT_FOUND");
        assertProblem(post("/7/cancel", ""), 400, "BAD_REQUEST");
        assertProblem(post("/" + JOB + "/cancel", "{\"reason\":\"kept nowhere\"}"), 400, "BAD_REQUEST");
        assertProblem(service.get("/v1/replays/" + JOB + "/failures?after=x"), 404, "NOT_FOUND");
        assertThat(service.get("/v1/replays").body()).isEqualTo("{\"replays\":[],\"more\":false}");
    }

    @Test
    void aReplayOfOneWithAnIdOfTheCallersChoiceMayBeRepeated() {
        parked(1);
        String id = service.service()
                .orderlane()
                .reader()
                .settled(Settled.PARKED, null, 1)
                .notifications()
                .get(0)
                .notification()
                .id()
                .value();
        String request = "{\"newId\":\"" + JOB + "\"}";
        String first = one(id, request).body();
        assertThat(first).contains("\"notificationId\":\"" + JOB + "\"");
        assertThat(one(id, request).statusCode()).isEqualTo(202);
        await().until(() -> service.service().orderlane().reader().pending() == 0);
        assertThat(service.get("/v1/orders/default/ride-hailing/R-bulk-1/notifications")
                        .body()
                        .split("notificationId"))
                .hasSize(3);
        assertProblem(one(id, "{\"newId\":\"" + id + "\"}"), 400, "BAD_REQUEST");
    }

    private HttpResponse<String> one(String id, String request) {
        return service.send(
                service.request("/v1/notifications/" + id + "/replay").POST(BodyPublishers.ofString(request)));
    }

    private void parked(int orders) {
        service.alipayHk().refuse();
        for (int i = 1; i <= orders; i++) {
            service.post(first().replace("R-bulk-1", "R-bulk-" + i));
        }
        await().until(() -> parkedNow() == orders);
        service.alipayHk().accept();
    }

    private void overtaken(String orderNo) {
        service.post(rides().get(1).replace("R-bulk-1", orderNo));
        await().until(() -> service.service().orderlane().reader().pending() == 0);
    }

    private static String first() {
        return rides().get(0);
    }

    private static List<String> rides() {
        return RunningService.rides("bulk").stream()
                .filter(ride -> ride.contains("R-bulk-1\""))
                .toList();
    }

    private long parkedNow() {
        return service.service()
                .orderlane()
                .reader()
                .settled(Settled.PARKED, null, 50)
                .notifications()
                .size();
    }

    private Tree.Obj job(String id) {
        return good(200, service.get("/v1/replays/" + id));
    }

    private HttpResponse<String> post(String path, String body) {
        return service.send(service.request("/v1/replays" + path).POST(BodyPublishers.ofString(body)));
    }

    private static Tree.Obj good(int status, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return (Tree.Obj) TreeJson.read(answer.body());
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains("\"code\":\"" + code + "\"");
    }

    private static String text(Tree.Obj object, String member) {
        return object.get(member) instanceof Tree.Text text ? text.value() : "";
    }
}
