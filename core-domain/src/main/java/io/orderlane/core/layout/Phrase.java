package io.orderlane.core.layout;

import io.orderlane.core.field.DisplayLocale;

/** Words of ours in both languages of a card. */
public record Phrase(String zhHk, String enUs) {

    /** The words in one language. */
    public String in(DisplayLocale locale) {
        return locale == DisplayLocale.ZH_HK ? zhHk : enUs;
    }
}
