package io.orderlane.core.deliver.internal;

import io.orderlane.core.notification.NotificationId;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Counts refusals that came without a signature. One proves nothing; three identical ones, each at least a minute after
 * the one before, are believed. Kept in memory, so counting begins again after a restart.
 */
final class UnsignedRefusals {

    private static final int BELIEVED = 3;
    private static final Duration APART = Duration.ofMinutes(1);
    private static final int MOST = 10_000;

    private record Count(String code, int times, Instant last) {}

    private final Map<NotificationId, Count> counts = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<NotificationId, Count> eldest) {
            return size() > MOST;
        }
    };

    /** Notes one; true when it is to be believed. */
    synchronized boolean believed(NotificationId id, String code, Instant now) {
        Count before = counts.get(id);
        Count same = before != null && before.code().equals(code) ? before : new Count(code, 0, Instant.MIN);
        if (same.times() > 0 && same.last().plus(APART).isAfter(now)) {
            return false;
        }
        Count count = new Count(code, same.times() + 1, now);
        counts.put(id, count);
        if (count.times() >= BELIEVED) {
            counts.remove(id);
        }
        return count.times() >= BELIEVED;
    }
}
