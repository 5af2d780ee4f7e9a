package io.orderlane.core.card.text;

import io.orderlane.core.card.Card;
import io.orderlane.core.field.DisplayLocale;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** The words around a card: every drawing says that it is simulated. Times are those of Hong Kong. */
public final class CardWords {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Hong_Kong"));

    private CardWords() {}

    /** That the look is ours. */
    public static String simulated(DisplayLocale locale) {
        return locale == DisplayLocale.ZH_HK ? "模擬 simulated" : "simulated";
    }

    /** A number of minutes. */
    public static String minutes(DisplayLocale locale, long minutes) {
        return minutes + (locale == DisplayLocale.ZH_HK ? " 分鐘" : " min");
    }

    /** How full a progress bar is. */
    public static String percent(int percent) {
        return percent + " %";
    }

    /** Date and time in Hong Kong, with its name behind it. */
    public static String time(Instant instant) {
        return TIME.format(instant) + " HKT";
    }

    /** Whether a phone shows the card at its instant. */
    public static String state(Card card) {
        if (card.hiddenSince() != null) {
            return "no card on the phone: hidden since " + time(card.hiddenSince());
        }
        if (card.faces().isEmpty()) {
            return "no card on any phone: no language was given";
        }
        return card.goneAt() == null ? "on the phone" : "on the phone until " + time(card.goneAt());
    }
}
