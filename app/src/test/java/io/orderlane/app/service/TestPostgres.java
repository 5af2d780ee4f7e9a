package io.orderlane.app.service;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.Map;

/** A real PostgreSQL for one test class, with one empty database. */
final class TestPostgres implements AutoCloseable {

    private final EmbeddedPostgres server;

    TestPostgres() throws IOException {
        server = EmbeddedPostgres.start();
    }

    /** What a service has to be told to use it. */
    Map<String, String> settings() {
        return Map.of(
                "database.url",
                "jdbc:postgresql://localhost:" + server.getPort() + "/postgres",
                "database.user",
                "postgres");
    }

    /** Ends it, as a crash of its machine would. */
    void stop() throws IOException {
        server.close();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
