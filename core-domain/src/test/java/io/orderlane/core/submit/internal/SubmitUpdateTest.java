package io.orderlane.core.submit.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderlane.core.Parcel;
import io.orderlane.core.Updates;
import io.orderlane.core.check.CheckSettings;
import io.orderlane.core.check.UpdateChecker;
import io.orderlane.core.memory.MemoryStore;
import io.orderlane.core.notification.NotificationId;
import io.orderlane.core.notification.Settled;
import io.orderlane.core.order.OrderKey;
import io.orderlane.core.order.OrderUpdate;
import io.orderlane.core.port.NotificationView;
import io.orderlane.core.port.OrderFilter;
import io.orderlane.core.port.OrderPage;
import io.orderlane.core.port.OrderReader;
import io.orderlane.core.port.OrderView;
import io.orderlane.core.port.SettledCursor;
import io.orderlane.core.port.SettledPage;
import io.orderlane.core.port.Ticker;
import io.orderlane.core.scenario.ScenarioRegistry;
import io.orderlane.core.status.Candidate;
import io.orderlane.core.status.SubmissionResult;
import io.orderlane.core.submit.SubmitSettings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SubmitUpdateTest {

    private static final long LIMIT = 10;

    @Test
    void aCallIsTurnedAwayAsAWholeSoThatNothingOvertakes() {
        FallingBacklog falling = new FallingBacklog();
        SubmitUpdate submit = new SubmitUpdate(
                new UpdateChecker(ScenarioRegistry.of(Parcel.SCENARIO), CheckSettings.DEFAULT),
                SubmitUpdateTest::acceptAll,
                falling,
                UUID::randomUUID,
                new HastyClock(),
                Ticker.system(),
                new SubmitSettings(100, Duration.ofHours(1), Map.of(), LIMIT));
        List<OrderUpdate> both = List.of(update(0), update(1));
        assertThat(submit.submitAll(both)).hasSize(2).hasOnlyElementsOfType(SubmissionResult.OverCapacity.class);
        assertThat(submit.submitAll(both)).hasSize(2).hasOnlyElementsOfType(SubmissionResult.Duplicate.class);
        submit.close(Duration.ofSeconds(10));
    }

    private static OrderUpdate update(int second) {
        return OrderUpdate.of(Updates.at(Parcel.Status.PACKED, "P-1", Updates.NOW.plusSeconds(second))
                .with(Parcel.PAYMENT, Parcel.Payment.PREPAID));
    }

    private static List<SubmissionResult> acceptAll(List<Candidate> candidates) {
        return candidates.stream()
                .<SubmissionResult>map(candidate -> new SubmissionResult.Duplicate(candidate.id()))
                .toList();
    }

    /** A minute later at each look. */
    private static final class HastyClock extends Clock {

        private int looks;

        @Override
        public Instant instant() {
            return Updates.NOW.plus(Duration.ofMinutes(++looks));
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    /** Full at the first look and empty from then on. */
    private static final class FallingBacklog implements OrderReader {

        private final OrderReader empty =
                new MemoryStore(Clock.systemUTC()).stores().reader();
        private int looks;

        @Override
        public long pending() {
            return looks++ == 0 ? LIMIT : 0;
        }

        @Override
        public Optional<OrderView> order(OrderKey key) {
            return empty.order(key);
        }

        @Override
        public OrderPage orders(OrderFilter filter) {
            return empty.orders(filter);
        }

        @Override
        public List<NotificationView> notifications(OrderKey key) {
            return empty.notifications(key);
        }

        @Override
        public Optional<NotificationView> notification(NotificationId id) {
            return empty.notification(id);
        }

        @Override
        public SettledPage settled(Settled state, @Nullable SettledCursor after, int limit) {
            return empty.settled(state, after, limit);
        }

        @Override
        public int countSettled(Settled state, Instant since, int most) {
            return empty.countSettled(state, since, most);
        }
    }
}
