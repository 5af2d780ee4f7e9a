package io.orderlane.persistence.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.orderlane.core.port.StoreException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database that is one mounted file, as a container's volume can be: its lock would be in another folder. */
final class MountedFileTest {

    private static final String MOUNT = "mount --bind \"$0\" \"$1\"";

    @TempDir
    private Path folder;

    /** Opens the file it is told and says what came of it. */
    static final class Opening {

        private Opening() {}

        public static void main(String[] arguments) {
            try (SqliteStore store = SqliteStore.open(Path.of(arguments[0]), Clock.systemUTC())) {
                System.out.println("opened, " + store.stores().reader().pending() + " wait");
            } catch (StoreException refused) {
                System.out.println(refused.getMessage());
            }
        }
    }

    @Test
    void itIsRefusedWhereverElseItMayBeOpen() throws Exception {
        Path inside = Files.createFile(folder.resolve("mounted.db"));
        Path outside = folder.resolve("orderlane.db");
        try (SqliteStore store = SqliteStore.open(outside, Clock.systemUTC())) {
            assumeTrue(
                    canMount(outside, inside),
                    "needs unshare and mount (util-linux), and leave to mount in a user namespace");
            assertThat(opened(outside, inside, "exec \"$2\" -cp \"$3\" \"$4\" \"$1\"")
                            .said())
                    .contains("mounted by itself")
                    .contains("mount the folder");
            assertThat(store.stores().reader().pending()).isZero();
        }
    }

    private static boolean canMount(Path outside, Path inside) throws InterruptedException {
        try {
            return opened(outside, inside, "true").exit() == 0;
        } catch (IOException missing) {
            return false;
        }
    }

    private record Ended(int exit, String said) {}

    private static Ended opened(Path outside, Path inside, String then) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        "unshare",
                        "-rm",
                        "sh",
                        "-c",
                        MOUNT + " && " + then,
                        outside.toString(),
                        inside.toString(),
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        System.getProperty("java.class.path"),
                        Opening.class.getName())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), said);
    }

    @Test
    void theTableOfMountsSaysWhetherAFileIsMountedByItself() {
        Path file = folder.resolve("my orders.db");
        List<String> table = List.of(
                "22 1 0:20 / / rw,relatime - ext4 /dev/sda1 rw",
                "40 22 0:39 /volumes/a.db " + folder + "/my\\040orders.db rw,relatime - ext4 /dev/sda1 rw",
                "cut off");
        assertThat(Mounts.isPoint(file, table)).isTrue();
        assertThat(Mounts.isPoint(folder, table)).isFalse();
        assertThat(Mounts.isPoint(folder.resolve("my"), table)).isFalse();
        assertThat(Mounts.isPoint(file, List.of())).isFalse();
    }
}
