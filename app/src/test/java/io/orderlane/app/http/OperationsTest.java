package io.orderlane.app.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.orderlane.app.cli.send.OrderAddress;
import io.orderlane.app.config.TestKeys;
import io.orderlane.app.json.TreeJson;
import io.orderlane.app.service.RunningService;
import io.orderlane.core.field.Tree;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OperationsTest {

    private static final String ROUTE = "/v1/routes/default/order-service";
    private static final String REASON = "{\"reason\":\"AlipayHK maintains\"}";

    @TempDir
    Path dir;

    private RunningService service;

    @BeforeEach
    void start() throws IOException {
        service = new RunningService(dir, Map.of("scenarios.ride-hailing.head-policy", "hold"));
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void aPausedRouteKeepsItsOrdersUntilItIsResumed() {
        HttpResponse<String> paused = act(ROUTE + "/pause", REASON);
        assertThat(paused.statusCode()).as(paused.body()).isEqualTo(200);
        assertThat(paused.body()).contains("\"paused\":true", "AlipayHK maintains", "\"since\":\"");
        awaitSeen("\"paused\":true");
        service.post(RunningService.rides("w").get(0));
        await().untilAsserted(() -> assertThat(why("R-w-1").body())
                .contains("\"reason\":\"ROUTE_PAUSED\"", "AlipayHK maintains", "\"todo\":\"Resume"));
        assertThat(service.alipayHk().deliveries()).isEmpty();
        assertThat(act(ROUTE + "/resume", "").body()).contains("\"paused\":false");
        await().untilAsserted(() ->
                assertThat(why("R-w-1").body()).contains("\"reason\":\"NOTHING_WAITS\"", "\"pending\":0"));
    }

    private void awaitSeen(String state) {
        await().untilAsserted(() -> assertThat(service.get(ROUTE).body()).contains(state));
        await().until(() -> service.service().orderlane().routes().stream().anyMatch(route -> route.paused()));
    }

    @Test
    void routesAreListedForEveryAccountAndApi() {
        assertThat(service.get("/v1/routes").body())
                .contains("default/order-service", "default/contract-card", "\"down\":false");
        assertProblem(service.get("/v1/routes/south/order-service"), 404, "NOT_FOUND");
        assertProblem(act("/v1/routes/south/order-service/pause", REASON), 404, "NOT_FOUND");
    }

    @Test
    void aRouteThatIsDownSaysWhyWhereverItIsShown() {
        service.alipayHk().blame("INVALID_SIGNATURE");
        RunningService.rides("d").forEach(service::post);
        String[] met = {"INVALID_SIGNATURE", "alipayhk.private-key-file"};
        await().untilAsserted(() ->
                assertThat(service.get(ROUTE).body()).contains("\"down\":true", "\"code\":\"INVALID_SIGNATURE\""));
        assertThat(service.get(ROUTE).body())
                .contains(met)
                .contains("\"since\":\"", "\"lastAt\":\"", "\"failures\":", "\"lastOrder\":\"ride-hailing/R-d-");
        assertThat(service.get("/v1/doctor").body())
                .contains(met)
                .containsPattern("[0-9]+ failures? since [-0-9T:]+Z, the last at [-0-9T:]+Z: INVALID_SIGNATURE")
                .contains("with ride-hailing/R-d-");
        await().untilAsserted(() -> assertThat(why("R-d-1").body())
                .contains("\"reason\":\"ROUTE_DOWN\"", "\"trouble\":{")
                .contains(met));
    }

    @Test
    void whatExpiredIsListedInPagesAndFoundByTheDoctorAndByWhy() {
        act(ROUTE + "/pause", REASON);
        awaitSeen("\"paused\":true");
        Instant soon = Instant.now().plusMillis(50);
        List<String> late = RunningService.rides("x").stream()
                .limit(3)
                .map(ride -> ride.replaceFirst("\\{", "{\"deliverBy\":" + soon.toEpochMilli() + ","))
                .toList();
        late.forEach(ride -> assertThat(service.post(ride).statusCode()).isEqualTo(202));
        await().until(() -> Instant.now().isAfter(soon));
        act(ROUTE + "/resume", "");
        await().untilAsserted(() -> assertThat(service.get("/v1/doctor").body())
                .contains("3 notifications expired within the last day and never arrived", "--state expired"));
        HttpResponse<String> first = service.get("/v1/notifications?state=expired&limit=2");
        assertThat(first.body()).contains("\"state\":\"EXPIRED\"").containsPattern("\"next\":\"[0-9]+-[0-9]+-[0-9]+\"");
        HttpResponse<String> second =
                service.get("/v1/notifications?state=expired&limit=2&after=" + text(first, "next"));
        assertThat(second.body()).containsOnlyOnce("\"notificationId\"").doesNotContain("\"next\"");
        assertProblem(service.get("/v1/notifications?state=expired&after=7"), 400, "BAD_REQUEST");
        assertProblem(service.get("/v1/notifications?state=lost"), 400, "BAD_REQUEST");
        assertThat(why("R-x-1").body()).contains("\"reason\":\"EXPIRED\"", "never confirmed");
    }

    @Test
    void aReasonIsKeptWithoutWhatTurnsTheDirectionOfWriting() {
        assertThat(act(ROUTE + "/pause", "{\"reason\":\"till \u202e4pm\"}").body())
                .contains("till \u24234pm");
    }

    @Test
    void aPauseWithoutAReasonTeachesToGiveOne() {
        HttpResponse<String> refused = act(ROUTE + "/pause", "");
        assertProblem(refused, 400, "BAD_REQUEST");
        assertThat(refused.body()).contains("reason");
        assertProblem(act(ROUTE + "/pause", "{\"reason\":\" \"}"), 400, "BAD_REQUEST");
        assertProblem(act(ROUTE + "/pause", "{\"reason\":\"a\\u0000b\"}"), 400, "BAD_REQUEST");
        assertProblem(act(ROUTE + "/pause", "{\"reason\":"), 400, "BAD_REQUEST");
        assertProblem(act(ROUTE + "/pause", "{\"reason\":\"x\",\"until\":\"y\"}"), 400, "BAD_REQUEST");
        assertProblem(act(ROUTE + "/pause", "{\"reason\":\"" + "x".repeat(20_000) + "\"}"), 400, "BAD_REQUEST");
        HttpResponse<String> asked = service.get(ROUTE + "/pause");
        assertProblem(asked, 405, "METHOD_NOT_ALLOWED");
        assertThat(asked.headers().firstValue("Allow")).contains("POST");
    }

    @Test
    void whatWasRefusedIsReplayedAsANewNotification() {
        service.alipayHk().refuse();
        String id = text(service.post(RunningService.rides("r").get(0)), "notificationId");
        await().untilAsserted(() -> assertThat(why("R-r-1").body())
                .contains("\"reason\":\"PARKED\"", "\"todo\":\"See what AlipayHK refused"));
        service.alipayHk().accept();
        HttpResponse<String> replayed = act(replay(id), "");
        assertThat(replayed.statusCode()).as(replayed.body()).isEqualTo(202);
        assertThat(text(replayed, "replayOf")).isEqualTo(id);
        String again = text(replayed, "notificationId");
        await().untilAsserted(() ->
                assertThat(service.get("/v1/notifications/" + again).body()).contains("\"state\":\"DELIVERED\""));
        assertThat(service.get("/v1/notifications?state=parked").body()).isEqualTo("{\"notifications\":[]}");
    }

    @Test
    void aHeldOrderIsLetGoOnAndTheNextTakesOver() {
        String refused = heldWith("h");
        HttpResponse<String> released = act(release("R-h-1"), "");
        assertThat(released.statusCode()).as(released.body()).isEqualTo(202);
        assertThat(text(released, "heldBy")).isEqualTo(refused);
        await().untilAsserted(() ->
                assertThat(why("R-h-1").body()).contains("\"reason\":\"PARKED_BEHIND\"", "PARAM_ILLEGAL"));
        assertThat(service.get("/v1/notifications/" + refused).body()).contains("\"state\":\"PARKED\"");
        assertProblem(act(release("R-h-1"), ""), 409, "NOT_HELD");
        assertProblem(act(release("R-none"), ""), 404, "NOT_FOUND");
        assertProblem(act(release("R-h-1"), "{\"again\":1}"), 400, "BAD_REQUEST");
    }

    @Test
    void aHeldOrderSendsWhatWasRefusedAgain() {
        String refused = heldWith("g");
        assertThat(act(release("R-g-1"), "{\"again\":true}").body()).contains("\"again\":true");
        delivered(refused);
        assertThat(service.get("/v1/notifications?state=parked").body()).isEqualTo("{\"notifications\":[]}");
    }

    @Test
    void aHeldOrderNamesTheVerbsThatLetItGoOnWhereverItIsShown() {
        String refused = heldWith("v");
        String[] verbs = {"orderlane order ride-hailing/R-v-1 --retry", "--release"};
        assertThat(why("R-v-1").body()).contains(verbs);
        assertThat(service.get("/v1/doctor").body()).contains("orderlane order KEY --retry", "--release");
        HttpResponse<String> replay = act(replay(refused), "");
        assertProblem(replay, 409, "NEWER_KNOWN");
        assertThat(replay.body())
                .contains("/v1/orders/default/ride-hailing/R-v-1/release")
                .contains("\"waitsForPerson\":\"ride-hailing/R-v-1\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {".", ".."})
    void anOrderNumberedByDotsIsShownAndReleasedLikeAnyOther(String orderNo) {
        service.alipayHk().refuse();
        String ride = RunningService.rides("n")
                .get(0)
                .replaceFirst("\"orderNo\":\"[^\"]+\"", "\"orderNo\":\"" + orderNo + "\"");
        String id = text(service.post(ride), "notificationId");
        String dots = OrderAddress.segment(orderNo);
        await().untilAsserted(() -> assertThat(why(dots).body()).contains("\"reason\":\"PARKED\""));
        service.alipayHk().accept();

        assertThat(act(release(dots), "{\"again\":true}").body()).contains("\"again\":true");
        delivered(id);
        HttpResponse<String> asked = service.get(release(dots));
        assertProblem(asked, 405, "METHOD_NOT_ALLOWED");
        assertThat(asked.headers().firstValue("Allow")).contains("POST");
    }

    private String heldWith(String run) {
        service.alipayHk().refuse();
        String id = text(service.post(RunningService.rides(run).get(0)), "notificationId");
        service.post(next(run));
        await().untilAsserted(() ->
                assertThat(why("R-" + run + "-1").body()).contains("\"reason\":\"PARKED\"", "release the order"));
        service.alipayHk().accept();
        return id;
    }

    private static String release(String orderNo) {
        return "/v1/orders/default/ride-hailing/" + orderNo + "/release";
    }

    @Test
    void aReplayThatWouldBringThePastBackIsRefusedUnlessWished() {
        String first = text(service.post(RunningService.rides("o").get(0)), "notificationId");
        delivered(first);
        String second = text(service.post(next("o")), "notificationId");
        delivered(second);
        HttpResponse<String> refused = act(replay(first), "");
        assertProblem(refused, 409, "NEWER_KNOWN");
        assertThat(text(refused, "newer")).isEqualTo("ORDER_TAKEN");
        HttpResponse<String> wished = act(replay(first), "{\"evenIfNewer\":true}");
        assertThat(wished.statusCode()).isEqualTo(202);
        assertThat(text(wished, "overwrites")).isEqualTo("ORDER_TAKEN");
        assertProblem(act(replay("0".repeat(32)), ""), 404, "NOT_FOUND");
        assertProblem(act(replay("latest"), ""), 400, "BAD_REQUEST");
        assertProblem(act(replay(first), "{\"evenIfNewer\":1}"), 400, "BAD_REQUEST");
    }

    private static String next(String run) {
        return RunningService.rides(run).stream()
                .skip(1)
                .filter(ride -> ride.contains("R-" + run + "-1\""))
                .findFirst()
                .orElseThrow();
    }

    private void delivered(String id) {
        await().untilAsserted(() ->
                assertThat(service.get("/v1/notifications/" + id).body()).contains("\"state\":\"DELIVERED\""));
    }

    @Test
    void whatStillWaitsIsNotReplayed() {
        act(ROUTE + "/pause", REASON);
        awaitSeen("\"paused\":true");
        String id = text(service.post(RunningService.rides("s").get(0)), "notificationId");
        assertProblem(act(replay(id), ""), 409, "STILL_WAITING");
    }

    @Test
    void theProcessesThatSendAreSeen() {
        await().untilAsserted(() ->
                assertThat(service.get("/v1/nodes").body()).contains("\"name\":", "\"seenAt\":", "\"lanes\":0"));
    }

    @Test
    void theDoctorFindsAPausedRouteAndSaysWhatToDo() {
        await().untilAsserted(() -> assertThat(service.get("/v1/doctor").body())
                .startsWith("{\"verdict\":\"ok\"")
                .contains("\"check\":\"store\"", "it answers in", "nothing is due", "nothing is parked", "1 send: "));
        act(ROUTE + "/pause", REASON);
        assertThat(service.get("/v1/doctor").body())
                .startsWith("{\"verdict\":\"warn\"")
                .contains("route default/order-service is paused since", "AlipayHK maintains", "\"todo\":\"Resume");
    }

    @Test
    void theDoctorFindsKeyFilesThatTheNextStartWouldRefuse() throws IOException {
        Path key = Path.of(RunningService.settings(dir, Map.of()).get("alipayhk.private-key-file"));
        Files.writeString(key, "no key");
        assertThat(service.get("/v1/doctor").body())
                .startsWith("{\"verdict\":\"bad\"")
                .contains("alipayhk.private-key-file", "before the next start");
    }

    @Test
    void theDoctorFindsATokensFileThatIsWrongSinceItChanged() throws IOException {
        String token = "fedcba9876543210";
        Path tokens = Files.writeString(dir.resolve("tokens"), "board " + token + "\n");
        try (RunningService guarded = new RunningService(dir, Map.of("http.tokens-file", tokens.toString()))) {
            String[] shown = {"Authorization", "Bearer " + token};
            assertThat(guarded.get("/v1/doctor", shown).body()).contains("\"check\":\"tokens\",\"grade\":\"ok\"");
            Files.writeString(tokens, "board short\n");
            await().untilAsserted(
                            () -> assertThat(guarded.get("/v1/doctor", shown).body())
                                    .contains("\"verdict\":\"bad\"", "line 1 has a token of fewer than 16 characters")
                                    .doesNotContain(token));
            Files.writeString(tokens, "board " + token + "\n");
            await().untilAsserted(
                            () -> assertThat(guarded.get("/v1/doctor", shown).body())
                                    .contains("\"check\":\"tokens\",\"grade\":\"ok\""));
        }
    }

    @Test
    void aReplacedKeyFileIsTakenWithoutAStart() throws IOException {
        Path key = Path.of(RunningService.settings(dir, Map.of()).get("alipayhk.private-key-file"));
        TestKeys.another(key);
        await().untilAsserted(() -> assertThat(service.get("/v1/doctor").body())
                .contains("account default: the key files are readable, long enough and in use"));
    }

    @Test
    void anUnknownOrderWaitsForNothing() {
        assertProblem(why("none"), 404, "NOT_FOUND");
    }

    @Test
    void aPageOfAnotherSiteAndAReadOnlyTokenMayNotAct() throws IOException {
        assertProblem(
                service.send(service.request(ROUTE + "/resume", "Origin", "https://evil.test")
                        .POST(BodyPublishers.noBody())),
                403,
                "FORBIDDEN");
        Path tokens = Files.writeString(dir.resolve("tokens"), "board fedcba9876543210 read-only\n");
        try (RunningService guarded = new RunningService(dir, Map.of("http.tokens-file", tokens.toString()))) {
            var request = guarded.request(ROUTE + "/pause", "Authorization", "Bearer fedcba9876543210");
            assertProblem(guarded.send(request.POST(BodyPublishers.ofString(REASON))), 403, "FORBIDDEN");
        }
    }

    private static String replay(String id) {
        return "/v1/notifications/" + id + "/replay";
    }

    private HttpResponse<String> why(String orderNo) {
        return service.get("/v1/orders/default/ride-hailing/" + orderNo + "/why");
    }

    private HttpResponse<String> act(String path, String body) {
        return service.send(service.request(path).POST(BodyPublishers.ofString(body)));
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(text(answer, "code")).isEqualTo(code);
    }

    private static String text(HttpResponse<String> answer, String member) {
        return ((Tree.Text) ((Tree.Obj) TreeJson.read(answer.body())).get(member)).value();
    }
}
