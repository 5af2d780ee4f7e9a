package io.orderlane.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderlane.core.field.Tree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class KeysVerbTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    @Test
    void aNewPairIsReadableByItsOwnerAloneAndIsOnePair() throws IOException {
        var ended = CommandRun.run("keys", "new", path("K"));
        assertThat(ended.code()).isZero();
        assertThat(ended.lines()).containsExactly(path("K/private-key.pem"), path("K/public-key.pem"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("K/private-key.pem"))))
                .isEqualTo("rw-------");
        var check = CommandRun.run(
                "keys", "check", "--private-key", path("K/private-key.pem"), "--public-key", path("K/public-key.pem"));
        assertThat(check.code()).isZero();
        assertThat(check.out()).contains("2048 bits").contains("the two are one pair");
    }

    @Test
    void aKeyIsNeverOverwritten() throws IOException {
        CommandRun.run("keys", "new", path("K"));
        String before = Files.readString(folder.resolve("K/private-key.pem"));
        var again = CommandRun.run("keys", "new", path("K"));
        assertThat(again.code()).isEqualTo(3);
        assertThat(again.err()).contains("never overwritten");
        assertThat(folder.resolve("K/private-key.pem")).hasContent(before.stripTrailing());
    }

    @Test
    void keysOfTwoPairsDoNotFit() {
        CommandRun.run("keys", "new", path("A"));
        CommandRun.run("keys", "new", path("B"));
        var check = CommandRun.run(
                "keys",
                "check",
                "--private-key",
                path("A/private-key.pem"),
                "--public-key",
                path("B/public-key.pem"),
                "--json");
        assertThat(check.code()).isEqualTo(3);
        assertThat(check.object().get("fit")).isEqualTo(new Tree.Flag(false));
    }

    @Test
    void withoutAConfigurationEveryMissingKeyIsNamed() {
        var check = CommandRun.run("keys", "check");
        assertThat(check.code()).isEqualTo(3);
        assertThat(check.err()).contains("alipayhk.private-key-file").contains("alipayhk.public-key-file");
    }

    @Test
    void configuredKeysAreShownWithTheirLength() {
        CommandRun.run("keys", "new", path("ours"));
        CommandRun.run("keys", "new", path("theirs"));
        var check = configured(path("theirs/public-key.pem"));
        assertThat(check.code()).isZero();
        assertThat(check.out()).contains("alipayhk.private-key-file").contains("alipayhk.public-key-file");
    }

    @Test
    void ourOwnPublicKeyInPlaceOfAlipayHksIsNoticed() {
        CommandRun.run("keys", "new", path("ours"));
        var check = configured(path("ours/public-key.pem"));
        assertThat(check.code()).isEqualTo(3);
        assertThat(check.err()).contains("public half");
    }

    private CommandRun.Ended configured(String publicKey) {
        return new CommandRun()
                .with("ORDERLANE_ALIPAYHK_ENDPOINT", "http://127.0.0.1:8180")
                .with("ORDERLANE_ALIPAYHK_CLIENT_ID", "C1")
                .with("ORDERLANE_ALIPAYHK_PRIVATE_KEY_FILE", path("ours/private-key.pem"))
                .with("ORDERLANE_ALIPAYHK_PUBLIC_KEY_FILE", publicKey)
                .command("keys", "check");
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }
}
