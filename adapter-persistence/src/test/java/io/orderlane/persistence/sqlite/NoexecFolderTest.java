package io.orderlane.persistence.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A data folder on a mount whose files may not be executed, as many a hardened machine has. */
final class NoexecFolderTest {

    private static final String MOUNT = "mount -t tmpfs -o noexec,size=64m orderlane \"$0\"";

    @TempDir
    private Path folder;

    @Test
    void itIsServedWithTheNativeLibraryInTheTemporaryFolder() throws Exception {
        assumeTrue(canMount(), "needs unshare and mount (util-linux), and leave to mount in a user namespace");
        try (OtherProcess other = OtherProcess.on(
                folder.resolve("orderlane.db"),
                List.of("unshare", "-rm", "sh", "-c", MOUNT + " && exec \"$@\"", folder.toString()))) {
            assertThat(other.nextLine()).isEqualTo("P-0");
        }
    }

    private boolean canMount() throws InterruptedException {
        try {
            return new ProcessBuilder("unshare", "-rm", "sh", "-c", MOUNT, folder.toString())
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException missing) {
            return false;
        }
    }

    @Test
    void theMountThatAFolderIsOnSaysWhetherFilesMayBeExecuted() throws IOException {
        Path data = Files.createDirectory(folder.resolve("my data"));
        List<String> table = List.of(
                "22 1 0:20 / / rw,relatime - ext4 /dev/sda1 rw",
                "40 22 0:39 / " + folder + " rw,noexec - tmpfs tmpfs rw",
                "41 40 0:40 / " + folder + "/my\\040data rw,relatime shared:1 - tmpfs tmpfs rw");
        assertThat(Mounts.mayExecuteIn(folder, table)).isFalse();
        assertThat(Mounts.mayExecuteIn(data, table)).isTrue();
        assertThat(Mounts.mayExecuteIn(Path.of("/elsewhere"), table)).isTrue();
        assertThat(Mounts.mayExecuteIn(folder, List.of())).isTrue();
    }
}
