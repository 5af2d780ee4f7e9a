package io.orderlane.app.chaos;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Speaks to a node as a merchant's system does. */
final class Http {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration PATIENCE_FOR_PAGES = Duration.ofSeconds(15);
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private static final JsonMapper JSON = new JsonMapper();
    private static final int ASKED = 5;

    private Http() {}

    static boolean isReady(URI node) {
        try {
            return send(HttpRequest.newBuilder(URI.create(node + "/readyz")).GET())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** What a node answers to a question, as JSON; asked again for a while when it does not answer. */
    static JsonNode get(URI node, String path) {
        for (int asked = 1; ; asked++) {
            try {
                HttpResponse<String> answer =
                        send(HttpRequest.newBuilder(URI.create(node + path)).GET(), PATIENCE_FOR_PAGES);
                if (answer.statusCode() == 200) {
                    return JSON.readTree(answer.body());
                }
                throw new IOException("it answered " + answer.statusCode() + " to " + path);
            } catch (IOException lost) {
                if (asked == ASKED) {
                    throw new UncheckedIOException(lost);
                }
            }
        }
    }

    /** The status of each line, 0 where none was answered. */
    static List<Integer> submit(URI node, List<String> updates) {
        List<Integer> statuses = new ArrayList<>(Collections.nCopies(updates.size(), 0));
        try {
            HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(node + "/v1/updates"))
                    .header("Content-Type", "application/x-ndjson")
                    .POST(BodyPublishers.ofString(String.join("\n", updates))));
            if (answer.statusCode() == 200) {
                answer.body().lines().forEach(line -> read(line, statuses));
            }
        } catch (IOException lost) {
            return statuses;
        }
        return statuses;
    }

    /** What a single update is answered with: the status, and what kind of problem it names, or nothing. */
    static String submitOne(URI node, String update) {
        try {
            HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(node + "/v1/updates"))
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(update)));
            return answer.statusCode() + " "
                    + JSON.readTree(answer.body()).path("code").asText();
        } catch (IOException lost) {
            return "0 " + lost.getMessage();
        }
    }

    /** How many orders a process holds, by the account of a node that lives. */
    static int held(URI node, String prefixOfName) {
        int held = 0;
        for (JsonNode seen : get(node, "/v1/nodes").get("nodes")) {
            held += seen.get("name").asText().startsWith(prefixOfName)
                    ? seen.get("lanes").asInt()
                    : 0;
        }
        return held;
    }

    /** The outcome of each try of each notification of a ride, by a node's account. */
    static List<List<String>> outcomes(URI node, String orderNo) {
        List<List<String>> outcomes = new ArrayList<>();
        for (JsonNode notification : get(node, "/v1/orders/default/ride-hailing/" + orderNo + "/notifications")
                .get("notifications")) {
            List<String> tries = new ArrayList<>();
            notification
                    .get("attempts")
                    .forEach(attempt -> tries.add(attempt.get("outcome").asText()));
            outcomes.add(tries);
        }
        return outcomes;
    }

    private static void read(String line, List<Integer> statuses) {
        try {
            JsonNode answer = JSON.readTree(line);
            statuses.set(answer.get("line").asInt() - 1, answer.get("status").asInt());
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("an answer line is not JSON: " + line, broken);
        }
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        return send(request, PATIENCE);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request, Duration patience) throws IOException {
        try {
            return CLIENT.send(request.timeout(patience).build(), BodyHandlers.ofString());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        }
    }
}
