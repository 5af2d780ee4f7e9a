package io.orderlane.app.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** A PostgreSQL that can be killed and comes back on the same files and port; it flushes what it commits. */
final class CrashingPostgres implements AutoCloseable {

    private final Path data;
    private final int port;
    private EmbeddedPostgres server;

    private CrashingPostgres(Path data) throws IOException {
        this.data = data;
        this.port = freePort();
        this.server = started();
    }

    static CrashingPostgres in(Path data) {
        try {
            CrashingPostgres postgres = new CrashingPostgres(data);
            assertThat(postgres.ask("SHOW fsync")).isEqualTo("on");
            return postgres;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private EmbeddedPostgres started() throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setPort(port)
                .setServerConfig("max_connections", "150")
                .setServerConfig("fsync", "on")
                .setPGStartupWait(Duration.ofMinutes(1))
                .start();
    }

    String url() {
        return server.getJdbcUrl(PostgresServer.USER, "postgres").replaceFirst("[?].*", "");
    }

    private String ask(String question) {
        try (Connection connection = DriverManager.getConnection(server.getJdbcUrl(PostgresServer.USER, "postgres"));
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(question)) {
            answer.next();
            return answer.getString(1);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** {@code kill -9} of the server with all its processes, none of which can tidy up. */
    void crash() {
        ProcessHandle postmaster = postmaster();
        List<ProcessHandle> all =
                Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList();
        all.forEach(ProcessHandle::destroyForcibly);
        Pause.until(
                Duration.ofSeconds(30),
                "PostgreSQL did not end",
                () -> all.stream().noneMatch(ProcessHandle::isAlive));
    }

    private ProcessHandle postmaster() {
        try {
            String pid = Files.readAllLines(data.resolve("postmaster.pid")).get(0);
            return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Starts it again; back when it answers. */
    void start() {
        try {
            server.close();
            server = started();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
