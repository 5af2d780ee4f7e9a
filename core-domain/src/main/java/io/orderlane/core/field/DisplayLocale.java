package io.orderlane.core.field;

import java.util.List;
import java.util.Optional;

/** A language a card can be shown in; AlipayHK knows these two (base API pages). */
public enum DisplayLocale {
    /** Traditional Chinese. */
    ZH_HK("zh_HK"),
    /** English. */
    EN_US("en_US");

    private static final List<DisplayLocale> ALL = List.of(values());

    private final String code;

    DisplayLocale(String code) {
        this.code = code;
    }

    /** The key on the wire, such as {@code zh_HK}. */
    public String code() {
        return code;
    }

    /** The other of the two languages. */
    public DisplayLocale other() {
        return this == ZH_HK ? EN_US : ZH_HK;
    }

    /** The locale with this key; the case counts, since AlipayHK's keys are exact. */
    public static Optional<DisplayLocale> of(String code) {
        for (DisplayLocale locale : ALL) {
            if (locale.code.equals(code)) {
                return Optional.of(locale);
            }
        }
        return Optional.empty();
    }

    @Override
    public String toString() {
        return code;
    }
}
