package io.orderlane.core.memory;

import io.orderlane.core.notification.NotificationId;
import io.orderlane.core.notification.Settled;
import io.orderlane.core.order.OrderKey;
import io.orderlane.core.port.NotificationView;
import io.orderlane.core.port.OrderFilter;
import io.orderlane.core.port.OrderPage;
import io.orderlane.core.port.OrderReader;
import io.orderlane.core.port.OrderView;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Questions to memory. */
final class MemoryReader implements OrderReader {

    private final Memory memory;

    MemoryReader(Memory memory) {
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
                    .filter(lane -> matches(lane, filter))
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

    private static boolean matches(Lane lane, OrderFilter filter) {
        return isOrAny(filter.account(), lane.order.key().account())
                && isOrAny(filter.scenario(), lane.order.key().scenario())
                && isOrAny(filter.status(), lane.order.status());
    }

    private static boolean isOrAny(@Nullable String wanted, String actual) {
        return wanted == null || wanted.equals(actual);
    }

    @Override
    public List<NotificationView> notifications(OrderKey key) {
        synchronized (memory) {
            return memory.lane(key).stream()
                    .flatMap(lane -> lane.all.stream())
                    .map(Kept::view)
                    .toList();
        }
    }

    @Override
    public Optional<NotificationView> notification(NotificationId id) {
        synchronized (memory) {
            return Optional.ofNullable(memory.notifications.get(id)).map(Kept::view);
        }
    }

    @Override
    public List<NotificationView> parked(int limit) {
        synchronized (memory) {
            return memory.notifications.values().stream()
                    .filter(kept -> kept.state == Settled.PARKED)
                    .sorted(Comparator.comparing(Kept::endedAt).reversed())
                    .limit(limit)
                    .map(Kept::view)
                    .toList();
        }
    }

    @Override
    public long pending() {
        synchronized (memory) {
            return memory.pending;
        }
    }
}
