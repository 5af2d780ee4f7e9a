package io.orderlane.persistence.postgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.orderlane.core.memory.SettableClock;
import io.orderlane.core.port.RoutePermits;
import io.orderlane.core.port.StoreException;
import io.orderlane.core.port.Stores;
import io.orderlane.persistence.KeepingContract;
import io.orderlane.persistence.jdbc.internal.Row;
import io.orderlane.testkit.store.ParcelUpdate;
import io.orderlane.testkit.store.StoreFixture;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is kept in the database, for how long, and by whose clock. */
final class KeepingTest implements KeepingContract {

    private static final SettableClock CLOCK = SettableClock.at(ParcelUpdate.START);
    private static String url;
    private static PostgresStore store;

    @BeforeAll
    static void open() {
        url = TestServer.emptyDatabase(KeepingTest.class);
        store = TestServer.open(url, "node-1", CLOCK);
    }

    @AfterAll
    static void close() {
        store.close();
    }

    @BeforeEach
    void empty() {
        TestServer.clear(url);
        CLOCK.set(ParcelUpdate.START);
    }

    @Test
    void onlyOneProcessSweepsAtATime() {
        threeDelivered();
        CLOCK.advance(Duration.ofDays(31));
        int whileAnotherDoes = store.database().write(session -> {
            session.call(PostgresRetention.TAKE_TURN).first(Row::integer);
            return store.sweep(10);
        });
        assertThat(whileAnotherDoes).isZero();
        assertThat(store.sweep(10)).isEqualTo(9);
    }

    @Test
    void withoutAClockOfItsOwnTheDatabasesCounts() {
        try (PostgresStore real = TestServer.open(url, "node-2", null)) {
            Instant now = Instant.now();
            StoreFixture.offer(real.stores(), List.of(PARCEL.candidate(now)));
            assertThat(real.stores().reader().order(PARCEL.key()).orElseThrow().dueAt())
                    .isCloseTo(now, within(1, ChronoUnit.MINUTES));
            assertThat(real.stores().lanes().claim(List.of(new RoutePermits(ORDERS, 1)), LEASE))
                    .hasSize(1);
            assertThat(real.stores().lanes().reap()).isZero();
        }
    }

    @Test
    void aCommitWaitsForTheDiskThoughTheServerWouldNotAndNothingWaitsForEver() {
        try (PostgresStore fresh = TestServer.open(url, "node-2", CLOCK)) {
            assertThatThrownBy(() -> fresh.database().write(session -> {
                        throw new SQLException("rolled back, as the first thing on its connection");
                    }))
                    .isInstanceOf(StoreException.class);
            assertThat(setting(fresh, "synchronous_commit")).isEqualTo("on");
            assertThat(setting(fresh, "statement_timeout")).isEqualTo("5s");
            assertThat(setting(fresh, "lock_timeout")).isEqualTo("2s");
            assertThat(setting(fresh, "idle_in_transaction_session_timeout")).isEqualTo("30s");
        }
    }

    private static String setting(PostgresStore fresh, String name) {
        return fresh.database()
                .write(session -> session.call("SELECT current_setting(?)")
                        .with(name)
                        .first(Row::text)
                        .orElseThrow());
    }

    @Override
    public SettableClock clock() {
        return CLOCK;
    }

    @Override
    public PostgresStore store() {
        return store;
    }

    @Override
    public Stores stores() {
        return store.stores();
    }
}
