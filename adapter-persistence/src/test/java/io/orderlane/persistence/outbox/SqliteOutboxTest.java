package io.orderlane.persistence.outbox;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

final class SqliteOutboxTest extends OutboxContract {

    @TempDir
    private Path folder;

    @Override
    HostDatabase emptyDatabase() {
        return HostDatabase.create(url(folder.resolve("host.db")), OutboxDialect.SQLITE);
    }

    /** As a host should have it: readers beside a writer, and writers that wait for each other. */
    static String url(Path file) {
        return "jdbc:sqlite:" + file + "?journal_mode=WAL&synchronous=NORMAL&busy_timeout=60000";
    }
}
