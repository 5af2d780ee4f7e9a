package io.orderlane.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OpenApiTest {

    private static final Path MAIN = Path.of("src", "main");
    private static final Pattern MADE = Pattern.compile("Problem\\.of\\(\\s*\\d+,\\s*\"([A-Z_]+)\"");
    private static final Pattern LISTED = Pattern.compile("code:\\s+enum: \\[(NOT_JSON[A-Z_,\\s]+)]");

    /** Read from the sources, since a code that nobody provokes here would otherwise be missed. */
    @Test
    void everyCodeOfAProblemStandsInThePageAndNoOther() throws IOException {
        List<String> made = made();
        assertThat(made).hasSizeGreaterThan(15).contains("REPLAY_ENDED", "STORE_DOWN");
        assertThat(listed()).containsExactlyInAnyOrderElementsOf(made);
    }

    private static List<String> made() throws IOException {
        try (Stream<Path> files = Files.walk(MAIN.resolve("java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> MADE.matcher(read(file)).results())
                    .map(code -> code.group(1))
                    .distinct()
                    .toList();
        }
    }

    private static List<String> listed() {
        String page = read(MAIN.resolve("resources/io/orderlane/app/http/openapi.yaml"));
        MatchResult codes = LISTED.matcher(page).results().findFirst().orElseThrow();
        return List.of(codes.group(1).split(",\\s+"));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
