package io.orderlane.core.memory;

import io.orderlane.core.notification.NotificationId;
import io.orderlane.core.notification.Settled;
import io.orderlane.core.order.OrderKey;
import io.orderlane.core.port.NotificationView;
import io.orderlane.core.port.OrderFilter;
import io.orderlane.core.port.OrderPage;
import io.orderlane.core.port.OrderReader;
import io.orderlane.core.port.OrderView;
import io.orderlane.core.port.SettledCursor;
import io.orderlane.core.port.SettledPage;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

final class MemoryReader implements OrderReader {

    private static final Comparator<SettledCursor> NEWEST_FIRST = Comparator.comparing(SettledCursor::settledAt)
            .thenComparing(SettledCursor::lane)
            .thenComparing(SettledCursor::seq)
            .reversed();

    private final MemoryState memory;

    MemoryReader(MemoryState memory) {
        this.memory = memory;
    }

    @Override
    public Optional<OrderView> order(OrderKey key) {
        synchronized (memory) {
            return memory.lane(key).map(Lane::view);
        }
    }

    @Override
    public OrderPage orders(OrderFilter filter) {
        synchronized (memory) {
            long after = filter.after() == null ? Long.MAX_VALUE : filter.after();
            List<Lane> found = memory.lanesById.headMap(after, false).descendingMap().values().stream()
                    .filter(lane -> filter.matches(lane.view()))
                    .limit(filter.limit() + 1L)
                    .toList();
            return page(found, filter.limit());
        }
    }

    private static OrderPage page(List<Lane> found, int limit) {
        List<Lane> shown = found.subList(0, Math.min(found.size(), limit));
        Long next = found.size() > limit && limit > 0 ? shown.get(limit - 1).id : null;
        return new OrderPage(shown.stream().map(Lane::view).toList(), next);
    }

    @Override
    public List<NotificationView> notifications(OrderKey key) {
        synchronized (memory) {
            return memory.lane(key).stream()
                    .flatMap(lane -> lane.all.stream())
                    .map(StoredNotification::view)
                    .toList();
        }
    }

    @Override
    public Optional<NotificationView> notification(NotificationId id) {
        synchronized (memory) {
            return Optional.ofNullable(memory.notifications.get(id)).map(StoredNotification::view);
        }
    }

    @Override
    public SettledPage settled(Settled state, @Nullable SettledCursor after, int limit) {
        synchronized (memory) {
            List<StoredNotification> found = ended(state)
                    .filter(kept -> after == null || NEWEST_FIRST.compare(after, kept.place()) < 0)
                    .sorted(Comparator.comparing(StoredNotification::place, NEWEST_FIRST))
                    .limit(limit + 1L)
                    .toList();
            List<StoredNotification> shown = found.subList(0, Math.min(found.size(), limit));
            SettledCursor next =
                    found.size() > limit && limit > 0 ? shown.get(limit - 1).place() : null;
            return new SettledPage(shown.stream().map(StoredNotification::view).toList(), next);
        }
    }

    @Override
    public int countSettled(Settled state, Instant since, int most) {
        synchronized (memory) {
            return (int) ended(state)
                    .filter(kept -> !kept.place().settledAt().isBefore(since.truncatedTo(ChronoUnit.MILLIS)))
                    .limit(most)
                    .count();
        }
    }

    private Stream<StoredNotification> ended(Settled state) {
        return memory.notifications.values().stream()
                .filter(kept -> kept.state == state && kept.state != Settled.PENDING);
    }

    @Override
    public long pending() {
        synchronized (memory) {
            return memory.pending;
        }
    }
}
