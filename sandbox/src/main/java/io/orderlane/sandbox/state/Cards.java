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
                expiry(event, event.isContractCard() ? now.plus(life) : null));
    }

    Card changed(OrderRecord order, Event event, Instant now) {
        Card old = order.card();
        // a repeated status does not start the minutes until it hides the card anew
        boolean repeats = order.status().equals(event.status()) && old.hiddenFrom() != null;
        Instant hiddenFrom = repeats ? old.hiddenFrom() : hiddenFrom(event, now);
        return new Card(event.locales(), old.createdAt(), hiddenFrom, expiry(event, old.expiresAt()));
    }

    private static @Nullable Instant hiddenFrom(Event event, Instant now) {
        return event.statusRule().hidesAfter().map(now::plus).orElse(null);
    }

    private static @Nullable Instant expiry(Event event, @Nullable Instant otherwise) {
        return event.endDate() == null ? otherwise : event.endDate();
    }
}
