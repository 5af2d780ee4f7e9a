package io.orderlane.sandbox.state;

import io.orderlane.sandbox.protocol.OrderKey;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A card as it is, or was, on a phone; the recipient is masked but for the last four characters. {@code goneSince} is
 * null while it is visible, {@code disappearsAt} when nothing says so or it has disappeared.
 */
public record PhoneCard(
        OrderKey order,
        String recipient,
        String status,
        Set<String> locales,
        boolean visible,
        Instant createdAt,
        @Nullable Instant goneSince,
        @Nullable Instant disappearsAt) {

    public static PhoneCard of(OrderRecord order, Instant at) {
        Card card = order.card();
        boolean visible = card.isLive(at);
        Instant end = Stream.of(card.hiddenFrom(), card.expiresAt())
                .flatMap(Stream::ofNullable)
                .min(Instant::compareTo)
                .orElse(null);
        return new PhoneCard(
                order.key(),
                masked(order.last().recipient()),
                order.status(),
                card.locales(),
                visible,
                card.createdAt(),
                visible ? null : end,
                visible ? end : null);
    }

    private static String masked(String recipient) {
        int blank = recipient.indexOf(' ');
        String id = recipient.substring(blank + 1);
        return recipient.substring(0, blank + 1) + "…" + id.substring(Math.max(0, id.length() - 4));
    }
}
