package io.orderlane.persistence.outbox;

import io.orderlane.core.order.OrderUpdate;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An update that was refused after its transaction was committed. It stays in the table until the host removes it.
 *
 * @param id the number of its row
 * @param given the update; null when the row cannot be read
 * @param code {@code STALE}, {@code CONFLICT}, {@code AFTER_END}, {@code REJECTED} or {@code UNREADABLE}; a newer
 *     version may write others
 * @param reason what is wrong and how to do better; no recipient, no amount
 * @param writtenAt when its row was written, by the clock of the process that wrote it
 * @param refusedAt when it was refused, by the clock of the process that handed it over
 */
public record RefusedUpdate(
        long id, @Nullable OrderUpdate given, String code, String reason, Instant writtenAt, Instant refusedAt) {

    /** The update; empty when the row cannot be read. */
    public Optional<OrderUpdate> update() {
        return Optional.ofNullable(given);
    }
}
