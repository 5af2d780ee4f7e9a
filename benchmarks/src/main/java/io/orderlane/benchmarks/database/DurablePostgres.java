package io.orderlane.benchmarks.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;

/** Starts PostgreSQL so that it synchronises its disk, as a real one does; otherwise with its own defaults but a longer log. */
public final class DurablePostgres {

    private DurablePostgres() {}

    /** A server with its data in this folder, which is emptied first. */
    public static EmbeddedPostgres startedIn(Path data) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(true)
                .setServerConfig("fsync", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_wal_size", "4GB")
                .start();
    }
}
