package io.orderlane.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderlane.app.access.Token;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TokensVerbTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    @Test
    void aNewTokenIsPrintedAndItsLineAddedToAFileOfItsOwner() throws IOException {
        Path file = folder.resolve("tokens");
        var first = CommandRun.run("tokens", "new", "shop", "--file", file.toString());
        var second = CommandRun.run("tokens", "new", "shop", "--role", "read", "--file", file.toString());
        assertThat(first.code()).isZero();
        String token = first.out().strip();
        assertThat(token).matches("[0-9a-f]{64}").isNotEqualTo(second.out().strip());
        assertThat(Files.readAllLines(file))
                .containsExactly(
                        "shop write " + Token.hash(token),
                        "shop read " + Token.hash(second.out().strip()));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(first.err()).doesNotContain(token);
    }

    @Test
    void withoutAFileTheLineIsSaid() {
        var ended = CommandRun.run("tokens", "new", "shop");
        assertThat(ended.err()).contains("shop write " + Token.hash(ended.out().strip()));
        var json = CommandRun.run("tokens", "new", "shop", "--json").objects().get(0);
        assertThat(json.members().keySet()).containsExactly("name", "role", "token", "line");
    }

    @Test
    void aNameThatNoLineCanHoldIsRefused() {
        assertThat(CommandRun.run("tokens", "new", "two words").code()).isEqualTo(2);
        assertThat(CommandRun.run(
                                "tokens",
                                "new",
                                "shop",
                                "--file",
                                folder.resolve("no/such/file").toString())
                        .code())
                .isEqualTo(3);
    }
}
