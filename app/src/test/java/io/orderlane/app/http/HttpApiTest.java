package io.orderlane.app.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.orderlane.app.access.Token;
import io.orderlane.app.json.TreeJson;
import io.orderlane.app.service.RunningService;
import io.orderlane.core.field.Tree;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HttpApiTest {

    /** Begins a request whose body is many lines, in as many pieces as the test likes. */
    private static final String LINES_IN_PIECES = "POST /v1/updates HTTP/1.1\r\nHost: localhost\r\n"
            + "Content-Type: application/x-ndjson\r\nTransfer-Encoding: chunked\r\n";
    /** One of the pieces; its line is no update. */
    private static final String PIECE = "6\r\nhello\n\r\n";

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
    void anUpdateIsAcceptedDeliveredAndAnsweredAgainAsADuplicate() {
        String update = RunningService.rides("a").get(0);
        HttpResponse<String> first = service.post(update);
        assertThat(first.statusCode()).isEqualTo(202);
        assertThat(text(first, "notificationId")).hasSize(32);
        assertThat(text(first, "order")).isEqualTo("ride-hailing/R-a-1");
        assertThat(object(first).get("warnings")).isInstanceOf(Tree.Items.class);
        HttpResponse<String> again = service.post("application/json; charset=UTF-8", update);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(text(again, "notificationId")).isEqualTo(text(first, "notificationId"));
        await().untilAsserted(() -> assertThat(
                        service.get("/v1/orders/default/ride-hailing/R-a-1").body())
                .contains("\"delivered\":{\"status\":\"PENDING\"", "\"lane\":\"IDLE\""));
    }

    @Test
    void otherContentAtTheSameTimeConflictsAndAnOlderTimeIsStale() {
        String update = RunningService.rides("b").get(0);
        String first = text(service.post(update), "notificationId");
        HttpResponse<String> conflict = service.post(update.replace("\"9800\"", "\"9900\""));
        assertProblem(conflict, 409, "CONFLICT");
        assertThat(text(conflict, "notificationId")).isEqualTo(first);
        HttpResponse<String> stale = service.post(update.replaceAll(
                "\"occurredAt\":\"[^\"]+\"",
                "\"occurredAt\":\"" + java.time.Instant.now().minusSeconds(90000) + "\""));
        assertProblem(stale, 409, "STALE");
        assertThat(text(stale, "newest")).isNotEmpty();
    }

    @Test
    void everyBrokenRuleIsNamedInOneAnswer() {
        HttpResponse<String> refused = service.post(
                "{\"scenario\":\"ride-hailing\",\"orderNo\":\"X\",\"status\":\"NOWHERE\",\"surprise\":1,\"recipient\":{}}");
        assertProblem(refused, 422, "RULES_BROKEN");
        assertThat(refused.body())
                .contains("UNKNOWN_STATUS", "UNKNOWN_MEMBER", "RECIPIENT", "\"field\":\"occurredAt\"")
                .contains("\"found\":", "\"expected\":", "\"rule\":", "\"source\":{\"kind\":", "\"fix\":");
        assertProblem(service.get("/v1/orders/default/ride-hailing/X"), 404, "NOT_FOUND");
    }

    @Test
    void whatIsNotOneJsonObjectIsRefusedWithItsPlace() {
        HttpResponse<String> refused = service.post("{\"scenario\":\n 2160220000000001x}");
        assertProblem(refused, 400, "NOT_JSON");
        assertThat(refused.body()).contains("line 2").doesNotContain("2160");
        assertProblem(service.post(""), 400, "NOT_JSON");
    }

    @Test
    void otherMediaTypesAreRefusedByName() {
        assertProblem(service.post("application/x-www-form-urlencoded", "{}"), 415, "WRONG_MEDIA_TYPE");
        assertProblem(service.post("application/json; charset=big5", "{}"), 415, "WRONG_MEDIA_TYPE");
        assertProblem(service.post("application/json", "{}", "Content-Encoding", "gzip"), 415, "WRONG_MEDIA_TYPE");
        assertProblem(
                service.send(service.request("/v1/updates").POST(BodyPublishers.noBody())), 415, "WRONG_MEDIA_TYPE");
    }

    @Test
    void moreThanAMebibyteIsTooLarge() {
        String large = "{\"x\":\"" + "y".repeat(TreeJson.LARGEST) + "\"}";
        assertProblem(service.post(large), 413, "TOO_LARGE");
        assertThat(service.get("/livez").statusCode()).isEqualTo(200);
    }

    @Test
    void aBadLineNeverStopsTheOthers() {
        List<String> rides = RunningService.rides("n");
        String body = "\uFEFF" + rides.get(0) + "\r\n\r\n{broken\n" + "   \n" + rides.get(1) + "\n{\"scenario\":1}\n"
                + rides.get(0);
        HttpResponse<String> answer = service.post("application/x-ndjson", body);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/x-ndjson");
        List<Tree.Obj> lines = answer.body().lines().map(HttpApiTest::object).toList();
        assertThat(lines).extracting(line -> line.get("line")).containsExactly(num(1), num(3), num(5), num(6), num(7));
        assertThat(lines)
                .extracting(line -> line.get("status"))
                .containsExactly(num(202), num(400), num(202), num(422), num(200));
        assertThat(lines.get(1).get("problem").toString()).contains("line 3, column");
        assertThat(lines.get(4).get("notificationId")).isEqualTo(lines.get(0).get("notificationId"));
    }

    @Test
    void thousandsOfLinesAreAnsweredInOrder() {
        String ride = RunningService.rides("big").get(0);
        StringBuilder body = new StringBuilder();
        for (int n = 1; n <= 3000; n++) {
            body.append(n % 100 == 0 ? "nonsense" : ride.replace("R-big-1", "M-" + n))
                    .append('\n');
        }
        List<String> lines = service.post("application/x-ndjson", body.toString())
                .body()
                .lines()
                .toList();
        assertThat(lines).hasSize(3000);
        for (int n = 1; n <= 3000; n++) {
            assertThat(lines.get(n - 1)).startsWith("{\"line\":" + n + ",\"status\":" + (n % 100 == 0 ? 400 : 202));
        }
        await().untilAsserted(() -> assertThat(service.alipayHk().deliveries()).hasSize(2970));
    }

    @Test
    void linesAreAnsweredWhileTheBodyIsStillBeingSent() throws IOException {
        URI url = service.service().url();
        try (Socket socket = new Socket(url.getHost(), url.getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write((LINES_IN_PIECES + "\r\n" + PIECE).getBytes(StandardCharsets.US_ASCII));
            out.flush();
            StringBuilder answer = new StringBuilder();
            await().untilAsserted(() -> {
                while (socket.getInputStream().available() > 0) {
                    answer.append((char) socket.getInputStream().read());
                }
                assertThat(answer).contains("{\"line\":1,\"status\":400");
            });
        }
    }

    @Test
    void linesThatComeTogetherInPiecesAreCommittedTogether() throws IOException {
        URI url = service.service().url();
        try (Socket socket = new Socket(url.getHost(), url.getPort())) {
            String request = LINES_IN_PIECES + "Connection: close\r\n\r\n" + PIECE.repeat(20) + "0\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).contains("{\"line\":1,\"status\":400", "{\"line\":20,\"status\":400");
            // each group is answered in a chunk of its own, which begins with its length
            assertThat(answer.lines().filter(line -> line.matches("[0-9a-f]*[1-9a-f][0-9a-f]*")))
                    .hasSize(1);
        }
    }

    @Test
    void ordersAreListedInPagesAndByFilter() {
        String ride = RunningService.rides("p").get(0);
        for (int n = 1; n <= 5; n++) {
            assertThat(service.post(ride.replace("R-p-1", "P-" + n)).statusCode())
                    .isEqualTo(202);
        }
        HttpResponse<String> page = service.get("/v1/orders?limit=2&scenario=ride-hailing");
        assertThat(page.body()).contains("P-5", "P-4").doesNotContain("P-3", "2160");
        Tree next = object(page).get("next");
        assertThat(service.get("/v1/orders?limit=2&after=" + ((Tree.Num) next).value())
                        .body())
                .contains("P-3", "P-2")
                .doesNotContain("P-4");
        assertThat(service.get("/v1/orders?status=FINISHED").body()).isEqualTo("{\"orders\":[]}");
        assertProblem(service.get("/v1/orders?state=x"), 400, "BAD_REQUEST");
        assertProblem(service.get("/v1/orders?limit=0"), 400, "BAD_REQUEST");
    }

    @Test
    void aWordToFilterByThatNobodyKnowsIsRefusedWithThoseThereAre() {
        HttpResponse<String> scenario = service.get("/v1/orders?scenario=nope");
        assertProblem(scenario, 400, "BAD_REQUEST");
        assertThat(text(scenario, "detail"))
                .contains("There is no scenario \"nope\" here; there are [ev-charging, payment-order, ride-hailing,");
        HttpResponse<String> account = service.get("/v1/orders?account=south");
        assertThat(text(account, "detail")).contains("There is no account \"south\" here; there are [default].");
        assertProblem(service.get("/v1/orders?status=FINISHD"), 400, "BAD_REQUEST");
        assertThat(service.get("/v1/orders?scenario=ride-hailing&status=FINISHED")
                        .body())
                .isEqualTo("{\"orders\":[]}");
        assertThat(service.get("/v1/orders?scenario=nope&after=1").body())
                .as("behind the last")
                .isEqualTo("{\"orders\":[]}");
    }

    @Test
    void orderNumbersMayHoldAnythingThatCanBeSeen() {
        String ride = RunningService.rides("q").get(0);
        assertThat(service.post(ride.replace("\"R-q-1\"", "\"a/b c+%白\"")).statusCode())
                .isEqualTo(202);
        HttpResponse<String> found = service.get("/v1/orders/default/ride-hailing/a%2Fb%20c+%25%E7%99%BD");
        assertThat(found.statusCode()).isEqualTo(200);
        assertThat(text(found, "orderNo")).isEqualTo("a/b c+%白");
        assertThat(service.post(ride.replace("\"R-q-1\"", "\"..\"")).statusCode())
                .isEqualTo(202);
        assertThat(service.get("/v1/orders/default/ride-hailing/%2E%2E").statusCode())
                .isEqualTo(200);
        assertProblem(service.get("/v1/orders/default/ride-hailing/%FF"), 400, "BAD_REQUEST");
        assertProblem(service.get("/v1/orders/default/ride-hailing/R%00"), 400, "BAD_REQUEST");
        assertProblem(service.post(ride.replace("\"R-q-1\"", "\"R\\u0000\"")), 422, "RULES_BROKEN");
    }

    @Test
    void theCardSaysThatItIsSimulated() {
        service.post(RunningService.rides("c").get(0));
        String card = "/v1/orders/default/ride-hailing/R-c-1/card";
        await().untilAsserted(() -> assertThat(service.get(card).statusCode()).isEqualTo(200));
        assertThat(service.get(card + "?locale=en_US&of=accepted&at=2030-01-01T00:00:00+08:00")
                        .body())
                .contains("\"simulated\":true", "\"at\":\"2029-12-31T16:00:00Z\"", "en_US")
                .doesNotContain("zh_HK");
        assertProblem(service.get(card + "?locale=fr_FR"), 400, "BAD_REQUEST");
        assertProblem(service.get(card + "?at=noon"), 400, "BAD_REQUEST");
        assertProblem(service.get("/v1/orders/default/ride-hailing/none/card"), 404, "NOT_FOUND");
    }

    @Test
    void whatAlipayHkRefusesIsFoundAmongTheParked() {
        service.alipayHk().refuse();
        String id = text(service.post(RunningService.rides("r").get(0)), "notificationId");
        await().untilAsserted(() -> assertThat(
                        service.get("/v1/notifications?state=parked").body())
                .contains(id, "\"state\":\"PARKED\"", "PARAM_ILLEGAL", "VERIFIED"));
        assertThat(service.get("/v1/notifications/" + id).statusCode()).isEqualTo(200);
        assertThat(service.get("/v1/orders/default/ride-hailing/R-r-1/notifications")
                        .body())
                .contains(id);
        assertProblem(service.get("/v1/notifications?state=lost"), 400, "BAD_REQUEST");
    }

    @Test
    void scenariosComeAsJsonAndAsMarkdown() {
        assertThat(service.get("/v1/scenarios").body())
                .contains("payment-order", "ride-hailing", "ride-hailing-contract-card", "ev-charging");
        assertThat(object(service.get("/v1/scenarios/ride-hailing")).members()).isNotEmpty();
        HttpResponse<String> page = service.get("/v1/scenarios/ride-hailing", "Accept", "text/markdown");
        assertThat(page.headers().firstValue("Content-Type")).contains("text/markdown; charset=utf-8");
        assertThat(page.body()).startsWith("#");
        assertProblem(service.get("/v1/scenarios/rides"), 404, "NOT_FOUND");
    }

    @Test
    void unknownAddressesAndMethodsAreProblemsToo() {
        assertProblem(service.get("/v1/nothing"), 404, "NOT_FOUND");
        HttpResponse<String> wrong = service.get("/v1/updates");
        assertProblem(wrong, 405, "METHOD_NOT_ALLOWED");
        assertThat(wrong.headers().firstValue("Allow")).contains("POST");
        assertThat(service.get("/readyz").body()).contains("\"status\":\"ready\"");
        assertThat(service.get("/openapi.yaml").body()).startsWith("openapi: 3.1");
    }

    @Test
    void aWrongMethodIsToldTheOnesThatTheAddressTakes() {
        String id = "0123456789abcdef0123456789abcdef";
        assertAllowed("PUT", "/v1/replays", "GET, POST");
        assertAllowed("GET", "/v1/replays/" + id + "/cancel", "POST");
        assertAllowed("GET", "/v1/orders/a/s/o/release", "POST");
        assertAllowed("GET", "/v1/notifications/" + id + "/replay", "POST");
        assertAllowed("POST", "/v1/orders/a/s/release", "GET");
        assertProblem(service.get("/v1/orders/a/s/release"), 404, "NOT_FOUND");
    }

    @Test
    void whatStandsElsewhereUnderAnAddressIsToldWhatThereIs() {
        for (String path : List.of("/v1/orders/a", "/v1/orders/a/s/o/cards", "/v1/orders/a/s/o/card/x")) {
            HttpResponse<String> order = service.get(path);
            assertProblem(order, 404, "NOT_FOUND");
            assertThat(text(order, "detail")).as(path).startsWith("An order is /v1/orders/ACCOUNT/SCENARIO/ORDERNO");
        }
        assertThat(text(service.get("/v1/notifications/a/b"), "detail"))
                .isEqualTo("A notification is /v1/notifications/ID.");
        assertThat(text(service.get("/v1/replays/a/b"), "detail")).startsWith("A bulk replay is /v1/replays/ID");
        assertThat(text(service.get("/v1/scenarios/a/b"), "detail")).isEqualTo("A scenario is /v1/scenarios/NAME.");
        assertThat(text(service.get("/v1/routes/a"), "detail")).startsWith("There is no such address");
        assertAllowed("POST", "/v1/orders/a", "GET");
        assertAllowed("DELETE", "/v1/routes/a/b/pause", "POST");
        assertAllowed("PUT", "/livez", "GET");
    }

    @Test
    void oneSlashTooManyBeforeAnAddressDoesNoHarm() {
        assertThat(service.send(service.request("//v1/nodes").GET()).statusCode())
                .isEqualTo(200);
        assertThat(service.get("/v1/orders/").statusCode()).isEqualTo(200);
    }

    private void assertAllowed(String method, String path, String allowed) {
        HttpResponse<String> refused = service.send(service.request(path).method(method, BodyPublishers.noBody()));
        assertProblem(refused, 405, "METHOD_NOT_ALLOWED");
        assertThat(refused.headers().firstValue("Allow"))
                .as(method + " " + path)
                .contains(allowed);
    }

    @Test
    void whatNoQuestionTakesIsRefusedInPlainWords() {
        assertProblem(service.get("/v1/events?x=1"), 400, "BAD_REQUEST");
        assertThat(service.get("/v1/orders?after=" + Long.MAX_VALUE).statusCode())
                .isEqualTo(200);
        assertProblem(service.get("/v1/orders?after=" + Long.MAX_VALUE + "0"), 400, "BAD_REQUEST");
        assertProblem(service.get("/v1/orders?after=9223372036854775808"), 400, "BAD_REQUEST");
        HttpResponse<String> card = service.get("/v1/orders/default/ride-hailing/R-1/card?at=17");
        assertThat(card.body())
                .contains("at is a point in time: expected epoch milliseconds, 13 digits; found 2 digits");
    }

    @Test
    void eventsAreToldWhileTheyHappen() throws IOException {
        URI url = service.service().url();
        try (Socket socket = new Socket(url.getHost(), url.getPort())) {
            socket.getOutputStream()
                    .write("GET /v1/events HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            StringBuilder heard = new StringBuilder();
            await().untilAsserted(() -> assertThat(hear(socket, heard)).contains(": orderlane"));
            service.post(RunningService.rides("e").get(0));
            await().untilAsserted(() -> assertThat(hear(socket, heard))
                    .contains("event: attempted", "event: settled", "\"step\":\"DELIVERED\"", "VERIFIED")
                    .doesNotContain("2160"));
        }
    }

    private static StringBuilder hear(Socket socket, StringBuilder heard) throws IOException {
        while (socket.getInputStream().available() > 0) {
            heard.append((char) socket.getInputStream().read());
        }
        return heard;
    }

    @Test
    void tokensOpenTheApiAndReadOnlyOnesDoNotWrite() throws IOException {
        Path tokens =
                Files.writeString(dir.resolve("tokens"), "shop 0123456789abcdef\nboard fedcba9876543210 read-only\n");
        try (RunningService guarded = new RunningService(dir, Map.of("http.tokens-file", tokens.toString()))) {
            assertProblem(guarded.get("/v1/orders"), 401, "UNAUTHENTICATED");
            assertProblem(guarded.get("/v1/orders", "Authorization", "Bearer wrong"), 401, "UNAUTHENTICATED");
            assertThat(guarded.get("/v1/orders", "Authorization", "bearer fedcba9876543210")
                            .statusCode())
                    .isEqualTo(200);
            assertProblem(
                    guarded.post("application/json", "{}", "Authorization", "Bearer fedcba9876543210"),
                    403,
                    "FORBIDDEN");
            assertThat(guarded.post("application/json", "{}", "Authorization", "Bearer 0123456789abcdef")
                            .statusCode())
                    .isEqualTo(422);
            assertThat(guarded.get("/readyz").statusCode()).isEqualTo(200);
            assertThat(guarded.get("/v1/orders/../../livez").body())
                    .as("what stands open is what is answered")
                    .contains("alive");
            assertProblem(guarded.get("/v1/orders/../../livez/why"), 401, "UNAUTHENTICATED");
        }
    }

    @Test
    void anUnknownTokenWaitsForItsAnswerAndTokensAreReadAnew() throws IOException {
        Path tokens = Files.writeString(dir.resolve("tokens"), "shop write " + Token.hash("first") + "\n");
        try (RunningService guarded = new RunningService(dir, Map.of("http.tokens-file", tokens.toString()))) {
            long asked = System.nanoTime();
            assertProblem(guarded.get("/v1/orders", "Authorization", "Bearer second"), 401, "UNAUTHENTICATED");
            assertThat(System.nanoTime() - asked).isGreaterThan(900_000_000L);
            Files.writeString(
                    tokens, "shop read " + Token.hash("second") + "\nshop write " + Token.hash("third") + "\n");
            await().untilAsserted(() -> assertThat(guarded.get("/v1/orders", "Authorization", "Bearer second")
                            .statusCode())
                    .isEqualTo(200));
            assertProblem(guarded.post("application/json", "{}", "Authorization", "Bearer second"), 403, "FORBIDDEN");
            assertThat(guarded.post("application/json", "{}", "Authorization", "Bearer third")
                            .statusCode())
                    .isEqualTo(422);
            assertProblem(guarded.get("/v1/orders", "Authorization", "Bearer first"), 401, "UNAUTHENTICATED");
        }
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(text(answer, "code")).isEqualTo(code);
        assertThat(text(answer, "type"))
                .isEqualTo("urn:orderlane:problem:"
                        + code.toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
        assertThat(object(answer).get("status")).isEqualTo(num(status));
        assertThat(text(answer, "title")).isNotBlank();
        assertThat(text(answer, "detail")).isNotBlank();
    }

    private static Tree num(int value) {
        return Tree.of(value);
    }

    private static Tree.Obj object(HttpResponse<String> answer) {
        return object(answer.body());
    }

    private static Tree.Obj object(String text) {
        return (Tree.Obj) TreeJson.read(text);
    }

    private static String text(HttpResponse<String> answer, String member) {
        return ((Tree.Text) object(answer).get(member)).value();
    }
}
