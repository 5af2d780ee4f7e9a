package io.orderlane.core.check;

import io.orderlane.core.field.DisplayLocale;
import io.orderlane.core.field.Placement;
import org.jspecify.annotations.Nullable;

/** Where an object of fields stands in an update; {@code locale} is null outside {@code display}. */
record ObjectPath(Placement placement, @Nullable DisplayLocale locale) {

    static final ObjectPath TOP = new ObjectPath(Placement.TOP, null);
    static final ObjectPath SHARED = new ObjectPath(Placement.SHARED, null);

    static ObjectPath of(DisplayLocale locale) {
        return new ObjectPath(Placement.LOCALE, locale);
    }

    /** The path of one of its members, such as {@code display.zh_HK.bill_icon_url}. */
    String member(String name) {
        return switch (placement) {
            case TOP -> name;
            case SHARED -> "fields." + name;
            case LOCALE -> inUpdate() + "." + name;
        };
    }

    /** The object itself, for messages. */
    String inUpdate() {
        return locale == null ? placement.inUpdate() : "display." + locale.code();
    }
}
