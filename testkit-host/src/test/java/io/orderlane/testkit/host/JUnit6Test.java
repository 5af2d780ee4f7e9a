package io.orderlane.testkit.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The extension in a host that has JUnit 6; the other tests run it on Jupiter 5. */
class JUnit6Test {

    @TempDir
    private Path folder;

    @Test
    void theSameClassesRunOnIt() throws IOException, InterruptedException {
        Path log = folder.resolve("log");
        Process run = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        classPath(),
                        "org.junit.platform.console.ConsoleLauncher",
                        "execute",
                        "--details=summary",
                        "--disable-ansi-colors",
                        "--select-class=io.orderlane.testkit.host.example.BillTest",
                        "--select-class=" + ExtensionLifeTest.class.getName())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            assertThat(run.waitFor(1, TimeUnit.MINUTES)).isTrue();
        } finally {
            run.destroyForcibly();
        }
        String said = Files.readString(log);

        assertThat(run.exitValue()).as(said).isZero();
        assertThat(said).contains("[         5 tests successful      ]");
    }

    /** Ours without JUnit 5, and JUnit 6 in one jar. */
    private static String classPath() throws IOException {
        String ours = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        Stream<String> others = Arrays.stream(ours.split(File.pathSeparator))
                .filter(entry -> !entry.replace('\\', '/').contains("/org/junit/"));
        List<String> junit6;
        try (Stream<Path> jars = Files.list(Path.of("target/junit-6"))) {
            junit6 = jars.map(jar -> jar.toAbsolutePath().toString()).toList();
        }
        assertThat(junit6).hasSize(1);
        return Stream.concat(junit6.stream(), others).collect(Collectors.joining(File.pathSeparator));
    }
}
