package io.orderlane.app.config.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderlane.app.access.Access;
import io.orderlane.app.access.Token;
import io.orderlane.app.access.Tokens;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokensTest {

    private static final String PLAIN = "0123456789abcdef";

    @TempDir
    Path dir;

    private final Findings findings = new Findings();

    @Test
    void aLineHasNameRoleAndHashAndANameMayHaveSeveral() throws IOException {
        Tokens tokens = tokens("shop write " + Token.hash("old") + "\nshop write " + Token.hash("new") + "\n"
                + "shop read " + Token.hash("board") + "\n");
        assertThat(tokens.find("old")).contains(new Access("shop", false));
        assertThat(tokens.find("new")).contains(new Access("shop", false));
        assertThat(tokens.find("board")).contains(new Access("shop", true));
        assertThat(tokens.find(Token.hash("old"))).isEmpty();
        assertThat(findings.problems()).isEmpty();
        assertThat(findings.warnings()).isEmpty();
    }

    @Test
    void plainTokensAreReadWithAWarningThatDoesNotRepeatThem() throws IOException {
        Tokens tokens = tokens("shop " + PLAIN + "\nboard read " + Token.hash("x") + "\n");
        assertThat(tokens.find(PLAIN)).contains(new Access("shop", false));
        assertThat(findings.warnings())
                .singleElement()
                .satisfies(warning -> assertThat(warning)
                        .contains("line 1: the token itself stands in the file", "orderlane tokens new")
                        .doesNotContain(PLAIN, "line 2"));
    }

    @Test
    void everyWrongLineIsNamedAndNoTokenRepeated() throws IOException {
        tokens("shop admin " + Token.hash("a") + "\nshop write sha256:abc\na write " + Token.hash("b") + "\nb read "
                + Token.hash("b") + "\n");
        assertThat(findings.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.toString())
                        .contains("line 1 has another ROLE than read or write")
                        .contains("line 2 is not NAME ROLE HASH")
                        .contains("line 4 repeats a token")
                        .contains("orderlane tokens new"));
    }

    @Test
    void aChangedFileIsReadAnewAndAWrongOneChangesNothing() throws IOException {
        Tokens tokens = tokens("shop write " + Token.hash("one") + "\n");
        assertThat(tokens.readAnew()).isEmpty();
        write("shop write " + Token.hash("one") + "\nshop read " + Token.hash("two") + "\n");
        assertThat(tokens.readAnew())
                .hasValueSatisfying(words -> assertThat(words).contains("2 tokens"));
        assertThat(tokens.find("two")).isPresent();
        write("nonsense\n");
        assertThat(tokens.readAnew())
                .hasValueSatisfying(words ->
                        assertThat(words).contains("line 1 is not NAME ROLE HASH", "The tokens from before stay good"));
        assertThat(tokens.readAnew()).isEmpty();
        assertThat(tokens.find("two")).isPresent();
        Files.delete(dir.resolve("tokens"));
        assertThat(tokens.readAnew()).isPresent();
        assertThat(tokens.find("two")).isPresent();
        assertThat(tokens.required()).isTrue();
    }

    private Tokens tokens(String lines) throws IOException {
        return ConfigurationLoader.tokens(write(lines), findings);
    }

    private Path write(String lines) throws IOException {
        return Files.writeString(dir.resolve("tokens"), lines);
    }
}
