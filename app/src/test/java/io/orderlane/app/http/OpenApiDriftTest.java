package io.orderlane.app.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.inject.Injector;
import io.orderlane.app.config.reading.ConfigurationLoader;
import io.orderlane.app.config.reading.LoadedConfiguration;
import io.orderlane.app.http.OpenApiPage.Operation;
import io.orderlane.app.json.TreeJson;
import io.orderlane.app.service.FakeAlipayHk;
import io.orderlane.app.service.RunningService;
import io.orderlane.app.wiring.Assembly;
import io.orderlane.app.wiring.InstalledScenarios;
import io.orderlane.app.wiring.Resources;
import io.orderlane.core.Orderlane;
import io.orderlane.core.field.Tree;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page and the code say the same: what is described is served, and what is served is described. */
class OpenApiDriftTest {

    private static final String ORDER = "/v1/orders/{account}/{scenario}/{orderNo}";
    private static final String ROUTE = "/v1/routes/{account}/{api}";
    private static final String JOB = "0123456789abcdef0123456789abcdef";
    private static final String REASON = "{\"reason\":\"AlipayHK maintains\"}";
    private static final Pattern THERE_ARE = Pattern.compile("there are \\[([^]]*)]");
    private static final Pattern ONE_OF = Pattern.compile("is one of \\[([^]]*)]");

    /** These come of overload, of a slow client, of tokens or of another host; tests of their own provoke each. */
    private static final Set<String> ELSEWHERE = Set.of("401", "408", "421", "429", "503");

    /** Described members that only come in states that other tests make. */
    private static final Set<String> RARE = Set.of(
            "Card.goneAt",
            "Card.hiddenSince",
            "LineAnswer.warnings",
            "Notification.attempts[].orderId",
            "Notification.attempts[].orderStatus",
            "Notification.attempts[].resultMessage",
            "Notification.supersededBy",
            "Order.answered",
            "Order.delivered.cardUntil",
            "Problem.end",
            "Problem.moreViolations",
            "Problem.newest",
            "Problem.pending",
            "Problem.waitsForPerson",
            "Problem.warnings",
            "Route.probeAt",
            "Route.trouble",
            "Violation.locale",
            "Violation.source.page",
            "Violation.source.place",
            "Why.pause",
            "Why.trouble",
            "Why.until");

    private final HttpClient client = HttpClient.newHttpClient();
    private final Resources resources = new Resources();
    private final FakeAlipayHk alipayHk = new FakeAlipayHk();
    /** The statuses that came, by operation. */
    private final Map<String, Set<String>> came = new TreeMap<>();
    /** The schemas of which something came, and their members that did not. */
    private final Set<String> unseenOf = new TreeSet<>();

    private final Set<String> unseen = new TreeSet<>();

    private final Map<String, String> path = new TreeMap<>(Map.of(
            "account",
            "default",
            "scenario",
            "ride-hailing",
            "orderNo",
            "none",
            "id",
            JOB,
            "api",
            "order-service",
            "name",
            "ride-hailing"));

    @TempDir
    Path dir;

    private OpenApiPage page;
    private HttpApi api;
    private URI url;

    @BeforeEach
    void start() throws IOException {
        page = OpenApiPage.read();
        LoadedConfiguration loaded = ConfigurationLoader.of(
                RunningService.settings(dir, Map.of("scenarios.ride-hailing.head-policy", "hold")));
        Assembly assembly =
                Assembly.withGateway(loaded, InstalledScenarios.of(loaded.configuration()), List.of(), alipayHk);
        Vertx vertx = Vertx.vertx();
        resources.keep("Vert.x", () -> HttpListener.await(vertx.close()));
        HttpListener listener = new HttpListener(vertx, loaded.configuration().http(), assembly.ticker());
        Injector parts =
                assembly.injector(vertx, listener, resources.keep("the store", assembly.openStore()), resources);
        api = parts.getInstance(HttpApi.class);
        url = api.open();
        parts.getInstance(Orderlane.class).start();
    }

    @AfterEach
    void stop() {
        resources.close();
    }

    @Test
    void everyRouteIsDescribedAndEveryDescribedOperationIsRouted() {
        List<String> routed = api.router().getRoutes().stream()
                .filter(route -> route.getPath() != null && route.methods() != null && route.isExactPath())
                .flatMap(route -> route.methods().stream()
                        .map(method -> method.name() + " " + route.getPath().replaceAll(":([a-zA-Z]+)", "{$1}")))
                .toList();
        assertThat(routed).containsExactlyInAnyOrderElementsOf(page.operations().keySet());
    }

    @Test
    void everyParameterIsTakenAsDescribedAndNoOther() {
        beginReplay();
        page.operations().values().stream()
                .filter(one -> one.method().equals("GET"))
                .forEach(operation -> {
                    HttpResponse<String> other = ask(operation, "?no-such=1", "");
                    if (other.statusCode() == 400) {
                        assertThat(listed(THERE_ARE, other.body()))
                                .as(operation.name())
                                .containsExactlyInAnyOrderElementsOf(operation.queryNames());
                    } else {
                        assertThat(operation.queryNames()).as(operation.name()).isEmpty();
                    }
                    operation.query().forEach(parameter -> requireTaken(operation, parameter));
                });
    }

    private void requireTaken(Operation operation, Tree.Obj parameter) {
        String name = OpenApiPage.text(parameter, "name");
        Tree.Obj schema = OpenApiPage.object(parameter, "schema");
        List<String> words = OpenApiPage.texts(schema, "enum");
        List<String> good = !words.isEmpty()
                ? words
                : name.equals("limit")
                        ? List.of(OpenApiPage.text(schema, "minimum"), OpenApiPage.text(schema, "maximum"))
                        : List.of(sample(operation, name));
        for (String value : good) {
            assertThat(ask(operation, "?" + name + "=" + value, "").body())
                    .as(operation.name() + " " + name + "=" + value)
                    .doesNotContain("BAD_REQUEST");
        }
        if (!words.isEmpty() || name.equals("limit")) {
            String wrong = name.equals("limit") ? String.valueOf(Integer.parseInt(good.get(1)) + 1) : "bogus";
            HttpResponse<String> refused = ask(operation, "?" + name + "=" + wrong, "");
            assertThat(refused.body()).as(operation.name() + " " + name).contains("BAD_REQUEST");
            if (ONE_OF.matcher(refused.body()).find()) {
                assertThat(listed(ONE_OF, refused.body())).containsExactlyInAnyOrderElementsOf(words);
            }
        }
    }

    private static String sample(Operation operation, String name) {
        return switch (name) {
            case "account" -> "default";
            case "scenario" -> "ride-hailing";
            case "status" -> "PENDING";
            case "at" -> "2026-11-22T10:00:00+08:00";
            case "after" ->
                operation.path().equals("/v1/orders")
                        ? "5"
                        : operation.path().equals("/v1/notifications") ? "17-4-1" : "1.2";
            default -> "none";
        };
    }

    @Test
    void everyMemberOfABodyIsTakenAsDescribedAndNoOther() {
        beginReplay();
        page.operations().values().stream()
                .filter(one -> one.method().equals("POST") && !one.path().equals("/v1/updates"))
                .forEach(operation -> assertThat(listed(
                                THERE_ARE, ask(operation, "", "{\"no-such\":1}").body()))
                        .as(operation.name())
                        .containsExactlyInAnyOrderElementsOf(OpenApiPage.object(page.body(operation), "properties")
                                .members()
                                .keySet()));
        Operation begin = operation("POST", "/v1/replays");
        Tree.Obj filter =
                page.resolved(OpenApiPage.object(OpenApiPage.object(page.body(begin), "properties"), "filter"));
        assertThat(listed(
                        THERE_ARE,
                        ask(begin, "", "{\"filter\":{\"no-such\":1}}").body()))
                .containsExactlyInAnyOrderElementsOf(
                        OpenApiPage.object(filter, "properties").members().keySet());
    }

    private static List<String> listed(Pattern words, String answer) {
        Matcher found = words.matcher(answer);
        assertThat(found.find()).as(answer).isTrue();
        return found.group(1).isEmpty() ? List.of() : List.of(found.group(1).split(", "));
    }

    private Operation operation(String method, String address) {
        return page.operations().get(method + " " + address);
    }

    private void beginReplay() {
        ask(operation("POST", "/v1/replays"), "", "{\"id\":\"" + JOB + "\",\"filter\":{\"state\":\"parked\"}}");
    }

    @Test
    void everyStatusAndEveryMemberOfAnAnswerIsDescribedAndOccurs() {
        drive();
        refusals();
        Map<String, Set<String>> described = new TreeMap<>();
        page.operations().forEach((name, operation) -> described.put(name, new TreeSet<>(operation.statuses())));
        described.values().forEach(statuses -> statuses.removeAll(ELSEWHERE));
        came.values().forEach(statuses -> statuses.removeAll(ELSEWHERE));
        assertThat(came).isEqualTo(described);
        assertThat(unseen).isEqualTo(RARE);
    }

    /** Everything there is to ask and to do, each in the state that makes it good. */
    private void drive() {
        String ride = RunningService.rides("d").get(0);
        alipayHk.refuse();
        String id = text(update(ride), "notificationId");
        update(ride);
        update(ride.replace("R-d-1", "R-a-1"));
        update(ride.replace("\"9800\"", "\"9900\""));
        update("{\"scenario\":\"ride-hailing\"}");
        update("no JSON");
        update("{\"x\":\"" + "y".repeat(TreeJson.LARGEST) + "\"}");
        send("POST", "/v1/updates", "", ride + "\n{\n", "Content-Type", "application/x-ndjson");
        send("POST", "/v1/updates", "", ride, "Content-Type", "text/plain");
        path.put("orderNo", "R-d-1");
        path.put("id", id);
        await().untilAsserted(() -> assertThat(get(ORDER + "/why").body()).contains("\"reason\":\"PARKED\""));
        List.of("/v1/orders", ORDER, ORDER + "/notifications", "/v1/notifications", "/v1/notifications/{id}")
                .forEach(this::get);
        get(ORDER + "/card");
        send("GET", ORDER + "/card", "?of=accepted", "");
        send("GET", "/v1/orders", "?limit=1", "");
        act(ORDER + "/release", "{\"again\":true}");
        alipayHk.accept();
        act(ORDER + "/release", "{\"again\":true}");
        act(ORDER + "/release", "");
        await().untilAsserted(
                        () -> assertThat(get("/v1/notifications/{id}").body()).contains("DELIVERED"));
        get(ORDER + "/card");
        get(ORDER);
        update(RunningService.rides("d").stream()
                .filter(other -> other.contains("R-d-1\""))
                .skip(1)
                .findFirst()
                .orElseThrow());
        await().untilAsserted(() -> assertThat(get(ORDER + "/why").body()).contains("NOTHING_WAITS"));
        act("/v1/notifications/{id}/replay", "");
        act("/v1/notifications/{id}/replay", "{\"evenIfNewer\":true}");
        alipayHk.refuse();
        for (int n = 1; n <= 5; n++) {
            update(ride.replace("R-d-1", "R-b-" + n));
        }
        await().until(() -> get("/v1/notifications").body().split("PARKED").length > 5);
        send("GET", "/v1/notifications", "?limit=1", "");
        path.put("id", JOB);
        act(
                "/v1/replays",
                IntStream.range(0, 120).mapToObj(n -> "\"m" + n + "\":1").collect(Collectors.joining(",", "{", "}")));
        act("/v1/replays", "{\"filter\":{\"state\":\"parked\"},\"dryRun\":true}");
        act(
                "/v1/replays",
                "{\"id\":\"" + JOB + "\",\"filter\":{\"state\":\"parked\"},\"perSecond\":1,\"reason\":\"mended\"}");
        List.of("pause", "resume", "cancel", "pause", "resume").forEach(what -> act("/v1/replays/{id}/" + what, ""));
        String nothing = "{\"id\":\"" + JOB.replace('0', '1') + "\",\"filter\":{\"code\":\"nothing\",\"account\":\"a\","
                + "\"api\":\"order-service\",\"scenario\":\"s\",\"status\":\"S\",\"orderNos\":\"R\",\"settledFrom\":1795226400000,"
                + "\"settledBefore\":1795226400001}}";
        path.put("id", text(act("/v1/replays", nothing), "id"));
        await().untilAsserted(() -> assertThat(get("/v1/replays/{id}").body()).contains("DONE"));
        act("/v1/replays/{id}/cancel", "");
        path.put("id", JOB);
        List.of("/v1/replays", "/v1/replays/{id}", "/v1/replays/{id}/failures", "/v1/routes", ROUTE)
                .forEach(this::get);
        act(ROUTE + "/pause", "");
        act(ROUTE + "/pause", REASON);
        act(ROUTE + "/resume", "{\"no-such\":1}");
        act(ROUTE + "/resume", "");
        List.of("/v1/nodes", "/v1/doctor", "/v1/scenarios", "/v1/scenarios/{name}", "/v1/events")
                .forEach(this::get);
        List.of("/livez", "/readyz", "/openapi.yaml").forEach(this::get);
    }

    /** What every address refuses alike, and what is not there. */
    private void refusals() {
        path.put("id", "0".repeat(32));
        path.put("orderNo", "none");
        path.put("account", "nobody");
        path.put("name", "nothing");
        page.operations().values().forEach(operation -> {
            String body = operation.path().equals(ROUTE + "/pause") ? REASON : "";
            send(operation.method(), operation.path(), "", body);
            send(operation.method(), operation.path(), "", body, "Origin", "https://evil.test");
            send(operation.method(), operation.path(), "?no-such=1", "{\"no-such\":1}");
        });
        path.put("id", "7");
        page.operations().values().forEach(operation -> send(operation.method(), operation.path(), "", ""));
    }

    private HttpResponse<String> update(String body) {
        return send("POST", "/v1/updates", "", body, "Content-Type", "application/json");
    }

    private HttpResponse<String> act(String address, String body) {
        return send("POST", address, "", body);
    }

    private HttpResponse<String> get(String address) {
        return send("GET", address, "", "");
    }

    private static String text(HttpResponse<String> answer, String member) {
        return OpenApiPage.text((Tree.Obj) TreeJson.read(answer.body()), member);
    }

    private HttpResponse<String> ask(Operation operation, String query, String body) {
        return send(operation.method(), operation.path(), query, body);
    }

    private HttpResponse<String> send(String method, String address, String query, String body, String... headers) {
        Operation operation = operation(method, address);
        String filled = address;
        for (Map.Entry<String, String> one : path.entrySet()) {
            filled = filled.replace("{" + one.getKey() + "}", one.getValue());
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + filled + query));
        if (headers.length > 0) {
            request.headers(headers);
        }
        HttpResponse<String> answer =
                answer(method.equals("GET") ? request : request.POST(BodyPublishers.ofString(body)));
        came.computeIfAbsent(operation.name(), any -> new TreeSet<>()).add(String.valueOf(answer.statusCode()));
        compare(operation, answer);
        return answer;
    }

    /** An answer that never ends is left. */
    private HttpResponse<String> answer(HttpRequest.Builder request) {
        try {
            return client.send(
                    request.build(),
                    head -> head.headers().firstValue("Content-Type").orElse("").equals("text/event-stream")
                            ? BodySubscribers.mapping(BodySubscribers.ofInputStream(), any -> "")
                            : BodySubscribers.ofString(StandardCharsets.UTF_8));
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private void compare(Operation operation, HttpResponse<String> answer) {
        String type = answer.headers().firstValue("Content-Type").orElse("").split(";")[0];
        String place = operation.name() + " " + answer.statusCode();
        if (type.matches("application/(problem\\+)?json")
                && operation.statuses().contains(String.valueOf(answer.statusCode()))) {
            compare(place, page.schema(operation, answer.statusCode(), type), TreeJson.read(answer.body()));
        } else if (type.equals("application/x-ndjson")) {
            answer.body()
                    .lines()
                    .forEach(line ->
                            compare(place, page.schema(operation, answer.statusCode(), type), TreeJson.read(line)));
        }
    }

    /** Looks whether all that came is described, and keeps what of a description came. */
    private void compare(String place, Tree.Obj described, Tree found) {
        Tree.Obj schema = page.resolved(described);
        String name = OpenApiPage.name(described, place);
        if (found instanceof Tree.Items items) {
            items.values().forEach(item -> compare(place + "[]", OpenApiPage.object(schema, "items"), item));
        } else if (found instanceof Tree.Obj object && schema.get("properties") instanceof Tree.Obj properties) {
            assertThat(properties.members().keySet())
                    .as(name)
                    .containsAll(object.members().keySet());
            assertThat(object.members().keySet()).as(name).containsAll(OpenApiPage.texts(schema, "required"));
            if (unseenOf.add(name)) {
                properties.members().keySet().forEach(member -> unseen.add(name + "." + member));
            }
            object.members().forEach((member, value) -> {
                unseen.remove(name + "." + member);
                compare(name + "." + member, (Tree.Obj) properties.get(member), value);
            });
        }
    }
}
