package io.orderlane.app.config.keys;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderlane.app.config.TestKeys;
import io.orderlane.app.config.reading.ConfigurationLoader;
import io.orderlane.app.config.reading.LoadedConfiguration;
import io.orderlane.app.service.RunningService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeysInUseTest {

    @TempDir
    Path dir;

    private Path ours;
    private Path theirs;
    private KeysInUse keys;
    private AccountKeys atTheStart;
    private int touched;

    @BeforeEach
    void load() throws IOException {
        Map<String, String> settings = RunningService.settings(dir, Map.of());
        ours = Path.of(settings.get("alipayhk.private-key-file"));
        theirs = Path.of(settings.get("alipayhk.public-key-file"));
        LoadedConfiguration loaded = ConfigurationLoader.of(settings);
        keys = new KeysInUse(loaded.configuration().allAccounts(), loaded.keys());
        atTheStart = keys.of("default");
    }

    /** As an editor or a mounted secret does: another file takes the place of the former. */
    private void replace(Path file, Path by) throws IOException {
        Path copy = Files.copy(by, dir.resolve("next"), StandardCopyOption.REPLACE_EXISTING);
        Files.setLastModifiedTime(copy, FileTime.fromMillis(1_000_000L * ++touched));
        Files.move(copy, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private Path text(String text) throws IOException {
        return Files.writeString(dir.resolve("text"), text);
    }

    @Test
    void filesThatDoNotChangeAreNotReadAndTheKeysStayTheSame() {
        assertThat(keys.look()).isEmpty();
        assertThat(keys.of("default")).isSameAs(atTheStart);
    }

    @Test
    void aReplacedPrivateKeyIsUsedAndSaidOnce() throws IOException {
        replace(ours, TestKeys.another(dir.resolve("another")));
        assertThat(keys.look()).containsExactly(new KeysInUse.Change("default", true, List.of()));
        assertThat(keys.of("default").privateKey()).isNotEqualTo(atTheStart.privateKey());
        assertThat(keys.of("default").publicKeys().all())
                .isEqualTo(atTheStart.publicKeys().all());
        assertThat(keys.look()).isEmpty();
    }

    @Test
    void aReplacedPublicKeyIsUsedToo() throws IOException {
        replace(theirs, TestKeys.anotherPublic(dir.resolve("another")));
        assertThat(keys.look()).containsExactly(new KeysInUse.Change("default", true, List.of()));
        assertThat(keys.of("default").publicKeys().all())
                .isNotEqualTo(atTheStart.publicKeys().all());
    }

    @Test
    void aFileThatCannotBeReadKeepsTheFormerKeyAndIsSaidOnceWhenItStaysSo() throws IOException {
        replace(ours, text("half of a k"));
        assertThat(keys.look()).as("it may be half written").isEmpty();
        assertThat(keys.look()).singleElement().satisfies(change -> {
            assertThat(change.taken()).isFalse();
            assertThat(change.problems()).singleElement().asString().startsWith("alipayhk.private-key-file: ");
        });
        assertThat(keys.look()).isEmpty();
        assertThat(keys.of("default")).isSameAs(atTheStart);
        assertThat(keys.readAgain("default").problems()).hasSize(1);
        replace(ours, TestKeys.another(dir.resolve("another")));
        assertThat(keys.look()).containsExactly(new KeysInUse.Change("default", true, List.of()));
    }

    @Test
    void aKeyThatIsTooShortOrGoneIsNotTaken() throws IOException {
        replace(ours, TestKeys.tooShort(dir));
        Files.delete(theirs);
        keys.look();
        assertThat(keys.look())
                .singleElement()
                .satisfies(change -> assertThat(change.problems()).hasSize(2));
        assertThat(keys.of("default")).isSameAs(atTheStart);
    }

    @Test
    void oneUnfitFileDoesNotKeepTheOtherFromBeingTaken() throws IOException {
        replace(ours, TestKeys.another(dir.resolve("another")));
        replace(theirs, text("no key"));
        assertThat(keys.look()).containsExactly(new KeysInUse.Change("default", true, List.of()));
        assertThat(keys.of("default").privateKey()).isNotEqualTo(atTheStart.privateKey());
        assertThat(keys.of("default").publicKeys().all())
                .isEqualTo(atTheStart.publicKeys().all());
        assertThat(keys.look())
                .singleElement()
                .satisfies(change -> assertThat(change.problems()).hasSize(1));
    }
}
