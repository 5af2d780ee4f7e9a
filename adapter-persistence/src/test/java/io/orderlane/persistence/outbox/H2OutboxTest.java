package io.orderlane.persistence.outbox;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

final class H2OutboxTest extends ServerContract {

    @TempDir
    private Path folder;

    @Override
    HostDatabase emptyDatabase() {
        return HostDatabase.create("jdbc:h2:file:" + folder.resolve("host") + ";LOCK_TIMEOUT=60000", OutboxDialect.H2);
    }
}
