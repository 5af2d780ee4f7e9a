package io.orderlane.persistence.sqlite;

import static io.orderlane.testkit.store.ParcelStatus.PACKED;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderlane.core.notification.Settled;
import io.orderlane.core.port.ClaimedLane;
import io.orderlane.core.port.LaneState;
import io.orderlane.persistence.KeepingContract;
import io.orderlane.persistence.jdbc.internal.Row;
import io.orderlane.testkit.store.ParcelUpdate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is kept in the file, for how long, and what happens when it is damaged there. */
final class KeepingTest extends SqliteFixture implements KeepingContract {

    @Test
    void aHeadThatIsDamagedWaitsForAPersonAndTheOthersGoOn() {
        var damaged = accepted(PARCEL);
        accepted(ParcelUpdate.of("P-2"));
        store.writer()
                .write(session -> session.call("UPDATE entry SET payload = '{' WHERE id = ?")
                        .with(damaged.id().value())
                        .update());
        assertThat(claimOne().order().key()).isEqualTo(ParcelUpdate.of("P-2").key());
        assertThat(order(PARCEL).state()).isEqualTo(LaneState.PARKED);
        assertThat(notification(damaged.id()).reason()).contains("cannot be read");
        assertThat(stores().reader().settled(Settled.PARKED, null, 5).notifications())
                .hasSize(1);
        assertThat(stores().reader().pending()).isEqualTo(1);
    }

    @Test
    void whatWaitsBeforeADamagedOneIsStillSent() {
        accepted(PARCEL);
        var damaged = accepted(PARCEL.status(PACKED).second(1));
        accepted(PARCEL.status(PACKED).second(2));
        store.writer()
                .write(session -> session.call("UPDATE entry SET payload = '{' WHERE id = ?")
                        .with(damaged.id().value())
                        .update());
        ClaimedLane lane = claimOne();
        assertThat(lane.queue()).hasSize(1);
        assertThat(lane.whole()).isFalse();
        deliver(lane);
        assertThat(claim(1)).isEmpty();
        assertThat(order(PARCEL).state()).isEqualTo(LaneState.PARKED);
        assertThat(stores().reader().pending()).isEqualTo(1);
    }

    @Test
    void contentIsKeptAsJsonBesideTheFingerprintOfItsDefinition() {
        accepted(PARCEL);
        List<String> kept = store.writer()
                .write(session -> session.call(
                                "SELECT json_extract(payload, '$.display.en_US.content') || definition FROM notification")
                        .list(Row::text));
        assertThat(kept).singleElement().asString().matches("a book[0-9a-f]{16}");
    }

    @Override
    public SqliteStore store() {
        return store;
    }
}
