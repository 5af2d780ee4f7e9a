package io.orderlane.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher, in a source tree of its own, with a Maven and a Java that only say what they were asked. */
final class LauncherTest {

    private static final String MAVEN = """
            #!/bin/bash
            echo "mvn $*" >> "$MAVEN_LOG"
            echo "a word of the build on its stdout"
            mkdir -p app/target/orderlane/lib && touch app/target/orderlane/orderlane-app.jar
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    private record Ended(int code, String out, String err) {}

    @BeforeEach
    void layOut() throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "there is no bash");
        Files.createDirectories(folder.resolve("tree"));
        Files.copy(launcher(), folder.resolve("tree/orderlane"));
        assertThat(folder.resolve("tree/orderlane").toFile().setExecutable(true))
                .isTrue();
        write("jdk/release", "JAVA_VERSION=\"17.0.1\"\n");
        script("jdk/bin/java", "#!/bin/bash\necho \"java $*\"\n");
        script("bin/mvn", MAVEN);
    }

    private void sources() throws IOException {
        write("tree/pom.xml", "<project/>");
        write("tree/app/pom.xml", "<project/>");
        write("tree/app/src/main/java/A.java", "class A {}");
        write("tree/core-domain/src/main/java/B.java", "class B {}");
    }

    @Test
    void aMissingBuildIsMadeAndStdoutHoldsDataOnly() throws Exception {
        sources();
        var ended = run("scenarios", "--json");
        assertThat(ended.code()).isZero();
        assertThat(ended.out()).startsWith("java ").endsWith("io.orderlane.app.cli.Main scenarios --json\n");
        assertThat(ended.out()).contains("-XX:TieredStopAtLevel=1").hasLineCount(1);
        assertThat(ended.err()).contains("building…").hasLineCount(1);
        assertThat(builds()).hasLineCount(1).contains("package").contains("-o");
    }

    @Test
    void aFreshBuildIsUsedAndAnOlderOneIsMadeAgain() throws Exception {
        sources();
        run("version");
        assertThat(run("version").err()).isEmpty();
        assertThat(builds()).hasLineCount(1);
        Path source = folder.resolve("tree/core-domain/src/main/java/B.java");
        Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(5)));
        assertThat(run("version").err()).contains("building…");
        assertThat(builds()).hasLineCount(2);
    }

    @Test
    void aBuildThatLacksADownloadIsTriedAgainOnline() throws Exception {
        sources();
        script(
                "bin/mvn",
                MAVEN + "[[ \" $* \" != *' -o '* ]] || { echo 'Cannot access it in offline mode'; exit 1; }\n");
        assertThat(run("version").code()).isZero();
        assertThat(builds()).hasLineCount(2);
    }

    @Test
    void aBuildThatFailsEndsWithItsErrorsOnStderr() throws Exception {
        sources();
        script("bin/mvn", MAVEN + "echo '[ERROR] A.java:1 does not compile'; exit 1\n");
        var ended = run("version");
        assertThat(ended.code()).isEqualTo(3);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err()).contains("A.java:1 does not compile").contains("launcher-build.log");
        assertThat(builds()).hasLineCount(1);
    }

    @Test
    void besideAJarAndItsLibrariesItNeedsNoSourcesAndNoMaven() throws Exception {
        Path tree = folder.toRealPath().resolve("tree");
        write("tree/orderlane-app.jar", "");
        write("tree/lib/some.jar", "");
        script("bin/mvn", "#!/bin/bash\nexit 9\n");
        var ended = run("serve");
        assertThat(ended.code()).isZero();
        assertThat(ended.out())
                .contains("-cp " + tree + "/orderlane-app.jar:" + tree + "/lib/* ")
                .doesNotContain("Tiered");
        assertThat(ended.err()).isEmpty();
    }

    @Test
    void withNeitherSourcesNorJarItSaysWhereItBelongs() throws Exception {
        var ended = run("version");
        assertThat(ended.code()).isEqualTo(3);
        assertThat(ended.err()).contains("neither sources nor a built application");
    }

    @Test
    void aJavaThatIsTooOldIsRefused() throws Exception {
        sources();
        write("jdk/release", "JAVA_VERSION=\"11.0.2\"\n");
        var ended = run("version");
        assertThat(ended.code()).isEqualTo(3);
        assertThat(ended.err()).contains("Java 11.0.2").contains("17 or newer");
        assertThat(folder.resolve("maven.log")).doesNotExist();
    }

    @Test
    void twoAtOnceBuildOnce() throws Exception {
        sources();
        script("bin/mvn", MAVEN.replace("echo \"a", "sleep 0.5; echo \"a"));
        Process first = start("version");
        Process second = start("version");
        assertThat(ended(first).code()).isZero();
        assertThat(ended(second).code()).isZero();
        assertThat(builds()).hasLineCount(1);
    }

    @Test
    void theServiceHasACollectorOfItsOwnUnlessAnotherIsAskedFor() throws Exception {
        sources();
        assertThat(run("serve").out()).contains("-XX:+UseParallelGC", "-Xmn192m");
        assertThat(run(Map.of("ORDERLANE_JAVA_OPTS", "-Xmx1g -XX:+UseZGC"), "serve")
                        .out())
                .contains("-XX:+UseZGC")
                .doesNotContain("UseParallelGC", "-Xmn");
        assertThat(run(Map.of("JAVA_OPTS", "-XX:+UseG1GC"), "version").out())
                .contains("-XX:+UseG1GC", "-XX:TieredStopAtLevel=1")
                .doesNotContain("UseSerialGC");
    }

    @Test
    void itFindsItsFolderHoweverItIsNamed() throws Exception {
        sources();
        Files.createSymbolicLink(folder.resolve("link"), Path.of("tree/orderlane"));
        assertThat(ended(start(Map.of(), folder.resolve("tree"), "bash", "orderlane", "version"))
                        .out())
                .endsWith("Main version\n");
        assertThat(ended(start(Map.of(), folder, "./link", "version")).out()).endsWith("Main version\n");
        assertThat(builds()).hasLineCount(1);
    }

    @Test
    void aJavaThatWarnsOfNativeLibrariesIsToldThatTheyAreMeant() throws Exception {
        sources();
        assertThat(run("sign").out()).doesNotContain("--enable-native-access");
        write("jdk/release", "JAVA_VERSION=\"25.0.1\"\n");
        assertThat(run("sign").out()).contains("--enable-native-access=ALL-UNNAMED");
    }

    @Test
    void itSaysWhyItBuilds() throws Exception {
        sources();
        assertThat(run("version").err()).contains("nothing is built yet");
        Path source = folder.resolve("tree/core-domain/src/main/java/B.java");
        Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(5)));
        assertThat(run("version").err()).contains("core-domain/src/main/java/B.java is newer than the build");
    }

    @Test
    void aBuildFolderThatCannotBeWrittenEndsWithItsReason() throws Exception {
        sources();
        write("tree/core-domain/target", "a file where the folder should be");
        var ended = run("version");
        assertThat(ended.code()).isEqualTo(3);
        assertThat(ended.err())
                .contains("core-domain/target cannot be written", "nothing is built yet", "make it writable")
                .hasLineCount(1);
        assertThat(folder.resolve("maven.log")).doesNotExist();
    }

    @Test
    void whatJavaSaysOfToolOptionsDoesNotHideItsVersion() throws Exception {
        sources();
        Files.delete(folder.resolve("jdk/release"));
        script("jdk/bin/java", """
                #!/bin/bash
                if [ "$1" = -version ]; then
                  echo 'Picked up JAVA_TOOL_OPTIONS: -Dsome=thing' >&2
                  echo 'openjdk version "17.0.9" 2023-10-17' >&2
                else
                  echo "java $*"
                fi
                """);
        assertThat(run("version").code()).isZero();
    }

    /** ssh passes the locale of another machine on. */
    @Test
    void aLocaleThatIsMissingHereDoesNotBreakChineseNames() throws Exception {
        sources();
        script("jdk/bin/java", "#!/bin/bash\nletter=$'\\xe7\\x99\\xbd'; echo \"${#letter} $LC_ALL\"\n");
        String missing = run(Map.of("LC_ALL", "xx_XX.UTF-8"), "version").out();
        assertThat(missing).startsWith("1 ").doesNotContain("xx_XX");
        assertThat(run(Map.of("LC_ALL", "C"), "version").out()).startsWith("1 ");
    }

    private static Path launcher() {
        Path here = Path.of("").toAbsolutePath();
        return Files.isRegularFile(here.resolve("orderlane"))
                ? here.resolve("orderlane")
                : here.resolveSibling("orderlane");
    }

    private Ended run(String... arguments) throws IOException, InterruptedException {
        return ended(start(arguments));
    }

    private Ended run(Map<String, String> environment, String... arguments) throws IOException, InterruptedException {
        return ended(start(environment, arguments));
    }

    private Process start(String... arguments) throws IOException {
        return start(Map.of(), arguments);
    }

    private Process start(Map<String, String> environment, String... arguments) throws IOException {
        String[] command = new String[arguments.length + 1];
        command[0] = folder.resolve("tree/orderlane").toString();
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        return start(environment, folder, command);
    }

    private Process start(Map<String, String> environment, Path from, String... command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).directory(from.toFile());
        builder.environment().put("JAVA_HOME", folder.resolve("jdk").toString());
        builder.environment().put("MAVEN_LOG", folder.resolve("maven.log").toString());
        builder.environment().merge("PATH", folder.resolve("bin").toString(), (path, bin) -> bin + ":" + path);
        builder.environment().remove("JAVA_OPTS");
        builder.environment().remove("ORDERLANE_JAVA_OPTS");
        builder.environment().putAll(environment);
        return builder.start();
    }

    private static Ended ended(Process process) throws IOException, InterruptedException {
        String out = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        String err = new String(process.getErrorStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return new Ended(process.exitValue(), out, err);
    }

    private String builds() throws IOException {
        return Files.readString(folder.resolve("maven.log"));
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void script(String name, String text) throws IOException {
        write(name, text);
        assertThat(folder.resolve(name).toFile().setExecutable(true)).isTrue();
    }
}
