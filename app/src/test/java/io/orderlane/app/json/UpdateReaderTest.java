package io.orderlane.app.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderlane.core.check.Violation;
import io.orderlane.core.check.ViolationCode;
import java.util.List;
import org.junit.jupiter.api.Test;

class UpdateReaderTest {

    @Test
    void anObjectIsAnUpdate() {
        String name = UpdateReader.read("{\"scenario\":\"s\",\"orderNo\":\"1\",\"status\":\"A\"}")
                .fold(Object::toString, Violation::message);
        assertThat(name).isEqualTo("update s/1 A");
    }

    @Test
    void anythingElseIsOneViolationWithLineAndColumn() {
        Violation violation = violation(UpdateReader.line("{\"a\":", 7));
        assertThat(violation.code()).isEqualTo(ViolationCode.NOT_JSON);
        assertThat(violation.field()).startsWith("line 7, column ");
        assertThat(violation(UpdateReader.read("[]")).found()).isEqualTo("a JSON value that is not an object");
    }

    @Test
    void problemBodiesCarryEveryPartOfAViolation() {
        Problem problem = Problem.of(400, "NOT_JSON", "The body is not JSON", "See violations.")
                .with(List.of(violation(UpdateReader.read("["))), List.of());
        assertThat(TreeJson.write(ProblemJson.of(problem)))
                .startsWith(
                        "{\"type\":\"urn:orderlane:problem:not-json\",\"title\":\"The body is not JSON\",\"status\":400,")
                .contains("\"code\":\"NOT_JSON\"", "\"source\":{\"kind\":\"ours\",\"because\":", "\"fix\":")
                .doesNotContain("warnings", "locale");
    }

    private static Violation violation(UpdateReading reading) {
        return reading.fold(
                update -> {
                    throw new AssertionError(update);
                },
                violation -> violation);
    }
}
