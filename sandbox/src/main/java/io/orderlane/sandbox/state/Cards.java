package io.orderlane.sandbox.state;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How events make and change cards. */
final class Cards {
    private final Duration life;

    Cards(Duration life) {
        this.life = life;
    }

    Card created(Event event, Instant now) {
        return new Card(
                event.locales(),
                now,
                hiddenFrom(event, now),
                expiry(event, now, event.isContractCard() ? now.plus(life) : null));
    }

    Card changed(OrderRecord order, Event event, Instant now) {
        Card old = order.card();
        // a repeated status does not restart the minutes after which the card is hidden
        boolean repeats = order.status().equals(event.status()) && old.hiddenFrom() != null;
        Instant hiddenFrom = repeats ? old.hiddenFrom() : hiddenFrom(event, now);
        return new Card(event.locales(), old.createdAt(), hiddenFrom, expiry(event, now, old.expiresAt()));
    }

    private static @Nullable Instant hiddenFrom(Event event, Instant now) {
        return event.statusRule().hidesAfter().map(now::plus).orElse(null);
    }

    /** An end that has passed ends the card at once. This is inferred: no page says what it does. */
    private static @Nullable Instant expiry(Event event, Instant now, @Nullable Instant otherwise) {
        Instant end = event.endDate();
        return end == null ? otherwise : end.isBefore(now) ? now : end;
    }
}
