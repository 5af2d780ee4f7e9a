package io.orderlane.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderlane.app.json.TreeJson;
import io.orderlane.app.service.RunningService;
import io.orderlane.core.field.Tree;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nobody gets a much larger answer than what he sent. */
class BoundedAnswersTest {

    private static final int MANY = 60_000;

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
    void ofSixtyThousandUnknownMembersAHundredAreListedAndTheRestAreCounted() {
        Tree.Obj answer = refused(update("\"fields\":" + object(MANY)));
        assertThat(listed(answer, "violations")).hasSize(100);
        assertThat(answer.get("moreViolations")).isInstanceOf(Tree.Num.class);
        long more = ((Tree.Num) answer.get("moreViolations")).value();
        assertThat(more).isGreaterThan(MANY - 200);
        assertThat(answer.get("detail"))
                .isEqualTo(Tree.of((more + 100)
                        + " rules are broken; violations says the first 100 with its remedy. Nothing was kept."));
    }

    @Test
    void theSameHoldsForRecipientsLanguagesAndTheTopLevel() {
        assertThat(listed(refused(update("\"recipient\":" + object(5000))), "violations"))
                .hasSize(100);
        assertThat(listed(refused(update("\"display\":" + object(5000))), "violations"))
                .hasSize(100);
        String top = object(5000);
        assertThat(listed(refused(update(top.substring(1, top.length() - 1))), "violations"))
                .hasSize(100);
    }

    @Test
    void halfAMegabyteOfRubbishIsAnsweredLineByLineInFewMegabytes() {
        String body = "{bad\n".repeat(100_000);
        HttpResponse<String> answer = service.post("application/x-ndjson", body);
        assertThat(answer.body().length()).isLessThan(20 * body.length());
        List<String> lines = answer.body().lines().toList();
        assertThat(lines).hasSize(100_000);
        assertThat(lines.get(0)).contains("\"violations\":[{", "\"fix\":");
        assertThat(lines.get(99_999))
                .isEqualTo("{\"line\":100000,\"status\":400,\"problem\":{\"code\":\"NOT_JSON\",\"moreViolations\":1}}");
    }

    @Test
    void whoSendsWhatHeMeansIsAnsweredInWordsToTheLastLine() {
        String wrong =
                RunningService.rides("w").get(0).replaceFirst("\"occurredAt\":\"[^\"]*\"", "\"occurredAt\":\"x\"");
        String right = RunningService.rides("r").get(0);
        String body = (right + "\n" + right + "\n" + wrong + "\n").repeat(1000);
        List<String> lines =
                service.post("application/x-ndjson", body).body().lines().toList();
        assertThat(lines).hasSize(3000);
        assertThat(lines.get(2999)).contains("\"violations\":[{", "\"fix\":");
    }

    @Test
    void aWishWithThousandsOfWrongMembersIsAnsweredWithAHundred() {
        HttpResponse<String> answer = service.send(
                service.request("/v1/replays").POST(java.net.http.HttpRequest.BodyPublishers.ofString(object(1000))));
        Tree.Obj problem = (Tree.Obj) TreeJson.read(answer.body());
        assertThat(listed(problem, "problems")).hasSize(100);
        assertThat(problem.get("moreProblems")).isEqualTo(Tree.of(901));
    }

    private static String update(String member) {
        return "{\"scenario\":\"ride-hailing\",\"orderNo\":\"X\",\"status\":\"PENDING\"," + member + "}";
    }

    private static String object(int members) {
        return IntStream.range(0, members)
                .mapToObj(at -> "\"u" + at + "\":1")
                .collect(Collectors.joining(",", "{", "}"));
    }

    private Tree.Obj refused(String update) {
        HttpResponse<String> answer = service.post(update);
        assertThat(answer.statusCode()).isEqualTo(422);
        return (Tree.Obj) TreeJson.read(answer.body());
    }

    private static List<Tree> listed(Tree.Obj answer, String member) {
        return answer.get(member) instanceof Tree.Items items ? items.values() : List.of();
    }
}
