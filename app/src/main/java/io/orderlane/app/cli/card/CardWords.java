package io.orderlane.app.cli.card;

import io.orderlane.app.cli.console.Times;
import io.orderlane.core.card.Card;
import io.orderlane.core.field.DisplayLocale;

/** The labels printed around a card. */
final class CardWords {

    private CardWords() {}

    static String simulated(DisplayLocale locale) {
        return locale == DisplayLocale.ZH_HK ? "模擬 simulated" : "simulated";
    }

    static String minutes(DisplayLocale locale, long minutes) {
        return minutes + (locale == DisplayLocale.ZH_HK ? " 分鐘" : " min");
    }

    /** Whether a phone shows the card at its instant, in words. */
    static String state(Card card) {
        if (card.hiddenSince() != null) {
            return "no card on the phone: hidden since " + Times.full(card.hiddenSince());
        }
        if (card.faces().isEmpty()) {
            return "no card on any phone: no language was given";
        }
        return card.goneAt() == null ? "on the phone" : "on the phone until " + Times.full(card.goneAt());
    }
}
