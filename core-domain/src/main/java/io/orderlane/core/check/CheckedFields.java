package io.orderlane.core.check;

import io.orderlane.core.field.DisplayLocale;
import io.orderlane.core.field.FieldValues;
import io.orderlane.core.field.Tree;
import io.orderlane.core.order.Content;
import java.util.EnumMap;
import java.util.Map;

/**
 * The fields of an update, read; of use when nothing blocks.
 *
 * @param shared typed values that are the same in every language
 * @param display typed values of each language
 * @param content all of them as they go on the wire
 */
record CheckedFields(FieldValues shared, Map<DisplayLocale, FieldValues> display, Content content) {

    static CheckedFields of(GivenFields top, GivenFields shared, Map<DisplayLocale, GivenFields> display) {
        Map<DisplayLocale, FieldValues> values = new EnumMap<>(DisplayLocale.class);
        Map<DisplayLocale, Tree.Obj> texts = new EnumMap<>(DisplayLocale.class);
        display.forEach((locale, given) -> {
            values.put(locale, given.values());
            texts.put(locale, given.content());
        });
        return new CheckedFields(shared.values(), values, new Content(top.content(), shared.content(), texts));
    }
}
