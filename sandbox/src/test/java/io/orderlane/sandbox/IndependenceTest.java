package io.orderlane.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The sandbox is the judge of deliveries only as long as it shares nothing with those who deliver. */
class IndependenceTest {

    @Test
    void nothingElseOfOursIsUsed() throws IOException {
        assertThat(imports().filter(line -> line.contains("io.orderlane.")))
                .isNotEmpty()
                .allMatch(line -> line.contains("io.orderlane.sandbox."));
    }

    @Test
    void vertxIsKeptToTheSocket() throws IOException {
        List<Path> users = sources()
                .filter(file -> lines(file).anyMatch(line -> line.startsWith("import io.vertx.")))
                .map(file -> file.getParent().getFileName())
                .distinct()
                .sorted()
                .toList();

        assertThat(users).containsExactly(Path.of("http"), Path.of("sandbox"));
    }

    private static Stream<String> imports() throws IOException {
        return sources().flatMap(IndependenceTest::lines).filter(line -> line.startsWith("import "));
    }

    private static Stream<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new AssertionError(file.toString(), e);
        }
    }
}
