package io.orderlane.core.card;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A card in one language.
 *
 * @param headline what it says at this status, in our words
 * @param lines further lines in order
 * @param amount the amount with its currency, formatted; null when there is none
 * @param button the button's label; null when it has no target
 * @param progress how full the progress bar is, 0 to 100; null when there is none
 * @param minutesLeft minutes until the bar is full, never below 0; null when there is none
 */
public record CardFace(
        String headline,
        String title,
        List<String> lines,
        @Nullable String amount,
        @Nullable String button,
        @Nullable Integer progress,
        @Nullable Long minutesLeft) {

    public CardFace {
        lines = List.copyOf(lines);
    }

    /** Hides what it shows, so that it never reaches a log. */
    @Override
    public String toString() {
        return "a card's face";
    }
}
