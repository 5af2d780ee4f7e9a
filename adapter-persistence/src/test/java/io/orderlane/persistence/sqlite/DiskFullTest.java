package io.orderlane.persistence.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderlane.core.order.OrderKey;
import io.orderlane.core.port.OrderFilter;
import io.orderlane.core.port.StoreException;
import io.orderlane.persistence.jdbc.internal.Row;
import io.orderlane.testkit.store.ParcelUpdate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class DiskFullTest extends SqliteFixture {

    private static final String LARGE = "x".repeat(20_000);

    @Test
    void whatWasNotWrittenIsNotAnsweredAndWorkGoesOnOnceThereIsSpace() {
        mayGrowBy(100);
        List<OrderKey> answered = fill();
        assertThat(answered).isNotEmpty();
        assertThat(stores().reader().pending()).isEqualTo(answered.size());
        mayGrowBy(1_000_000);
        accepted(ParcelUpdate.of("P-later").says(LARGE));
        assertThat(answered)
                .allSatisfy(key -> assertThat(stores().reader().order(key)).isPresent());
        assertThat(stores().reader().orders(OrderFilter.newest(1000)).orders()).hasSize(answered.size() + 1);
        assertThat(integrity()).isEqualTo("ok");
    }

    @Test
    void aFullDiskIsToldAtOnceAndUntilThereIsSpaceAgain() {
        assertThat(store.health().outage()).isEmpty();
        mayGrowBy(100);
        fill();
        assertThat(store.health().outage()).hasValueSatisfying(outage -> {
            assertThat(outage.reason()).startsWith("the disk is full");
            assertThat(outage.failures()).isEqualTo(1);
        });
        store.look();
        assertThat(store.health().outage())
                .hasValueSatisfying(outage -> assertThat(outage.failures()).isEqualTo(2));
        mayGrowBy(1_000_000);
        store.look();
        assertThat(store.health().outage()).isEmpty();
    }

    private List<OrderKey> fill() {
        List<OrderKey> answered = new ArrayList<>();
        assertThatThrownBy(() -> {
                    for (int i = 0; i < 1000; i++) {
                        ParcelUpdate update = ParcelUpdate.of("P-" + i).says(LARGE);
                        accepted(update);
                        answered.add(update.key());
                    }
                })
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("the disk is full")
                .hasMessageContaining("Free some space");
        return answered;
    }

    private void mayGrowBy(int pages) {
        store.writer().write(session -> {
            long now = session.call("PRAGMA page_count").first(Row::number).orElseThrow();
            return session.call("PRAGMA max_page_count = " + (now + pages)).first(Row::number);
        });
    }

    private String integrity() {
        return store.writer()
                .write(session ->
                        session.call("PRAGMA integrity_check").first(Row::text).orElseThrow());
    }
}
