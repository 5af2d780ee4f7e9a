package io.orderlane.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderlane.app.json.TreeJson;
import io.orderlane.app.service.RunningService;
import io.orderlane.core.field.Tree;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes wrong in reading one update is that update's problem. */
class PoisonTest {

    private static final String MARK = "\"@@\"";
    private static final String EXPONENT = "1e99999999999999999999";
    private static final List<String> POISON = List.of(
            EXPONENT,
            "-1E+99999999999999999999",
            "1e-99999999999999999999",
            "1e2147483647",
            "1e-2147483648",
            "0e999999999",
            "1e999999999",
            "1.5e999999999",
            "9223372036854775808",
            "-9223372036854775808",
            "9".repeat(199),
            "0.1",
            "1e3",
            "\"1e999999999\"",
            "\"" + "9".repeat(5000) + "\"",
            "\"+999999999-12-31T23:59:59.999999999-18:00\"",
            "\"-999999999-01-01T00:00:00+18:00\"",
            "\"2026-02-30\"",
            "\"\"",
            "null",
            "[]",
            "[[[[1]]]]",
            "[null]",
            "{}",
            "{\"\":1}",
            "{\"value\":1e99,\"currency\":\"HKD\"}",
            "{\"value\":\"-1\",\"currency\":1e99}");

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
    void aNumberBeyondAllUseIsNamedWithItsPlace() {
        HttpResponse<String> answer =
                service.post("{\"scenario\":\"ride-hailing\",\n \"orderNo\":" + EXPONENT + ",\"status\":\"PENDING\"}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body())
                .contains("\"NOT_JSON\"", "line 2", "an exponent of more than 3 digits")
                .doesNotContain("999999");
    }

    @Test
    void aWholeNumberBeyond64BitsIsNamedAsSuch() {
        String update = RunningService.rides("w").get(0).replaceFirst("\"occurredAt\":\"[^\"]*\"", "\"occurredAt\":");
        HttpResponse<String> answer =
                service.post(update.replace("\"occurredAt\":", "\"occurredAt\":9223372036854775808"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(answer.body()).contains("\"found\":\"a whole number beyond 64 bits\"");
    }

    @Test
    void oneOfTwentyLinesIsPoisonAndNineteenAreAccepted() {
        List<String> lines = new ArrayList<>();
        for (int at = 1; at <= 20; at++) {
            lines.add(RunningService.rides("p" + at).get(0));
        }
        lines.set(6, lines.get(6).replaceFirst("\"occurredAt\":\"[^\"]*\"", "\"occurredAt\":" + EXPONENT));
        List<String> answers = lines(service.post("application/x-ndjson", String.join("\n", lines)));
        assertThat(answers).hasSize(20);
        assertThat(answers)
                .filteredOn(answer -> answer.contains("\"status\":202"))
                .hasSize(19);
        assertThat(answers.get(6)).startsWith("{\"line\":7,\"status\":400,").contains("line 7, column ");
    }

    @Test
    void noValueInAnyPlaceIsMoreThanItsOwnLinesProblem() {
        List<String> lines = new ArrayList<>();
        for (String sample : RunningService.rides("z").subList(0, 2)) {
            List<Tree.Obj> marked = new ArrayList<>();
            mark((Tree.Obj) TreeJson.read(sample), marked);
            for (Tree.Obj one : marked) {
                POISON.forEach(value -> lines.add(TreeJson.write(one).replace(MARK, value)));
            }
        }
        List<String> answers = lines(service.post("application/x-ndjson", String.join("\n", lines)));
        assertThat(answers).hasSameSizeAs(lines);
        for (int at = 0; at < lines.size(); at++) {
            assertThat(answers.get(at)).as(lines.get(at)).startsWith("{\"line\":" + (at + 1) + ",");
            assertThat(answers.get(at)).as(lines.get(at)).doesNotContain("\"status\":5");
        }
    }

    /** This object with the mark in the place of each of its values, one at a time, at every depth. */
    private static void mark(Tree.Obj object, List<Tree.Obj> marked) {
        object.members().keySet().forEach(name -> marked.add(with(object, name, Tree.of("@@"))));
        object.members().keySet().forEach(name -> marked.add(with(object, name + "@", Tree.of("@@"))));
        for (Map.Entry<String, Tree> member : object.members().entrySet()) {
            if (member.getValue() instanceof Tree.Obj inner) {
                List<Tree.Obj> inside = new ArrayList<>();
                mark(inner, inside);
                inside.forEach(one -> marked.add(with(object, member.getKey(), one)));
            }
        }
        for (String optional : List.of("createdAt", "deliverBy", "endDate", "amount", "payAmount", "account")) {
            if (!object.members().containsKey(optional)) {
                marked.add(with(object, optional, Tree.of("@@")));
            }
        }
    }

    private static Tree.Obj with(Tree.Obj object, String name, Tree value) {
        Map<String, Tree> members = new LinkedHashMap<>(object.members());
        members.put(name, value);
        return new Tree.Obj(members);
    }

    private static List<String> lines(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body().lines().toList();
    }
}
