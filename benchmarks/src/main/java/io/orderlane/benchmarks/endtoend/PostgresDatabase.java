package io.orderlane.benchmarks.endtoend;

import io.orderlane.benchmarks.database.DurablePostgres;
import io.orderlane.benchmarks.process.ProcessCpu;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A PostgreSQL server of its own that synchronises its disk with each commit, as a real one does. */
final class PostgresDatabase implements Database {

    private final EmbeddedPostgres server;
    private final ProcessHandle postmaster;

    PostgresDatabase(Path folder) throws IOException {
        Path data = folder.resolve("postgresql");
        server = DurablePostgres.startedIn(data);
        List<String> lines = Files.readAllLines(data.resolve("postmaster.pid"));
        postmaster = ProcessHandle.of(Long.parseLong(lines.get(0).strip())).orElseThrow();
    }

    @Override
    public Map<String, String> configuration() {
        return Map.of(
                "database.url",
                "jdbc:postgresql://localhost:" + server.getPort() + "/postgres",
                "database.user",
                "postgres");
    }

    /** Its processes live as long as their connections; one that ended takes what it used with it. */
    @Override
    public long cpuNanos() throws IOException {
        long sum = 0;
        try (Stream<ProcessHandle> processes = Stream.concat(Stream.of(postmaster), postmaster.descendants())) {
            for (ProcessHandle process : processes.toList()) {
                sum += new ProcessCpu(process.pid()).read().total();
            }
        }
        return sum;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
