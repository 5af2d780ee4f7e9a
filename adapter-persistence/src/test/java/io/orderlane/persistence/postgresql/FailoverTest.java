package io.orderlane.persistence.postgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderlane.core.port.StoreException;
import io.orderlane.testkit.store.ParcelUpdate;
import org.junit.jupiter.api.Test;

/** The server behind the sessions became a replica, and then another one is the primary. */
final class FailoverTest extends PostgresFixture {

    private static final String SERVER = TestServer.url("postgres");
    private static final String OURS =
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name LIKE 'orderlane%'"
                    + " AND datname = current_database()";

    @Test
    void sessionsThatBecameReadOnlyAreTakenAnewWhenThereIsAPrimaryAgain() {
        readOnly();
        assertThatThrownBy(() -> offerOne(ParcelUpdate.of("P-1")))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("read-only");
        assertThat(store.health().outage())
                .hasValueSatisfying(outage -> assertThat(outage.reason()).startsWith("it is read-only"));
        store.look();
        assertThat(store.health().outage()).isPresent();
        thereIsAPrimaryAgain();
        accepted(ParcelUpdate.of("P-1"));
        store.look();
        assertThat(store.health().outage()).isEmpty();
    }

    @Test
    void theFirstCallAfterAFailoverGetsASessionOfTheNewPrimary() {
        accepted(ParcelUpdate.of("P-1"));
        readOnly();
        assertThat(stores().reader().pending()).isEqualTo(1);
        assertThatThrownBy(() -> offerOne(ParcelUpdate.of("P-2"))).isInstanceOf(StoreException.class);
        assertThatThrownBy(() -> offerOne(ParcelUpdate.of("P-2"))).isInstanceOf(StoreException.class);
        thereIsAPrimaryAgain();
        accepted(ParcelUpdate.of("P-2"));
    }

    /** New sessions may only read, and all are new. */
    private void readOnly() {
        TestServer.execute(SERVER, "ALTER DATABASE " + database() + " SET default_transaction_read_only = on");
        TestServer.execute(url, OURS);
        for (int i = 0; i < 20; i++) {
            try {
                stores().reader().pending();
            } catch (StoreException cut) {
                continue;
            }
        }
    }

    private void thereIsAPrimaryAgain() {
        TestServer.execute(SERVER, "ALTER DATABASE " + database() + " RESET default_transaction_read_only");
    }

    private String database() {
        return url.substring(url.lastIndexOf('/') + 1);
    }
}
