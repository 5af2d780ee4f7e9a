package io.orderlane.core.layout;

import java.time.Duration;
import java.util.Optional;

/** What a status does to the card on the phone. This is not the same as whether the order has ended. */
public sealed interface CardEffect {

    /** The card is shown. */
    CardEffect SHOWS_CARD = new Shows();

    /** The card disappears. */
    CardEffect HIDES_CARD = new HidesAfter(Duration.ZERO);

    /** The card disappears after a while. */
    static CardEffect hidesCardAfter(Duration delay) {
        return new HidesAfter(delay);
    }

    /** How long after the status the card disappears; empty when it stays. */
    Optional<Duration> hidesAfter();

    /** Whether the card is shown at the status, if only for a while. */
    boolean isShown();

    /** The effect in words. */
    String describe();

    /** The card is shown. */
    record Shows() implements CardEffect {
        @Override
        public Optional<Duration> hidesAfter() {
            return Optional.empty();
        }

        @Override
        public boolean isShown() {
            return true;
        }

        @Override
        public String describe() {
            return "shown";
        }
    }

    /** The card disappears, at once or after a while. */
    record HidesAfter(Duration delay) implements CardEffect {
        @Override
        public Optional<Duration> hidesAfter() {
            return Optional.of(delay);
        }

        @Override
        public boolean isShown() {
            return !delay.isZero();
        }

        @Override
        public String describe() {
            return delay.isZero() ? "disappears" : "disappears after " + delay.toMinutes() + " minutes";
        }
    }
}
