package io.orderlane.benchmarks.process;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A PostgreSQL server that synchronises its disk with each commit, as a real one does; otherwise with its own defaults
 * but a longer log.
 */
public final class PostgresDatabase implements Database {

    /** The superuser. */
    public static final String USER = "postgres";

    private final EmbeddedPostgres server;
    private final ProcessHandle postmaster;

    /** Starts one with its data in this folder. */
    public PostgresDatabase(Path folder) throws IOException {
        Path data = folder.resolve("postgresql");
        server = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(true)
                .setServerConfig("fsync", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_wal_size", "4GB")
                .start();
        List<String> lines = Files.readAllLines(data.resolve("postmaster.pid"));
        postmaster = ProcessHandle.of(Long.parseLong(lines.get(0).strip())).orElseThrow();
    }

    @Override
    public Map<String, String> configuration() {
        return Map.of("database.url", url("postgres"), "database.user", USER);
    }

    /** The JDBC URL of this database on the server. */
    public String url(String database) {
        return "jdbc:postgresql://localhost:" + server.getPort() + "/" + database;
    }

    /** Runs this SQL outside any database of a bench. */
    public void execute(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url("postgres"), USER, "");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Of all its processes, those whose connections ended included. */
    @Override
    public long cpuNanos() throws IOException {
        ProcessCpu first = new ProcessCpu(postmaster.pid());
        long sum = first.total() + first.ofEndedChildren();
        try (Stream<ProcessHandle> children = postmaster.children()) {
            for (ProcessHandle child : children.toList()) {
                sum += used(child);
            }
        }
        return sum;
    }

    private static long used(ProcessHandle child) {
        try {
            return new ProcessCpu(child.pid()).total();
        } catch (IOException ended) {
            return 0; // it ended since it was listed
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
