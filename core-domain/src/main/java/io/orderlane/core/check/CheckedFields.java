package io.orderlane.core.check;

import io.orderlane.core.field.DisplayLocale;
import io.orderlane.core.field.FieldValues;
import io.orderlane.core.field.Placement;
import io.orderlane.core.field.Tree;
import io.orderlane.core.order.Content;
import io.orderlane.core.scenario.BaseApi;
import io.orderlane.core.scenario.Scenario;
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

    static CheckedFields of(
            Scenario<?> scenario, GivenFields top, GivenFields shared, Map<DisplayLocale, GivenFields> display) {
        Map<DisplayLocale, FieldValues> values = new EnumMap<>(DisplayLocale.class);
        Map<DisplayLocale, Tree.Obj> texts = new EnumMap<>(DisplayLocale.class);
        display.forEach((locale, given) -> {
            values.put(locale, given.values());
            texts.put(locale, given.content());
        });
        return new CheckedFields(shared.values(), values, content(scenario, top.content(), shared.content(), texts));
    }

    /**
     * As it goes on the wire. The contract card has no place but a language's object for what all languages share, so where no
     * field differs by language both go out.
     */
    static Content content(Scenario<?> scenario, Tree.Obj top, Tree.Obj shared, Map<DisplayLocale, Tree.Obj> texts) {
        boolean both = texts.isEmpty()
                && scenario.baseApi() == BaseApi.CONTRACT_CARD
                && scenario.index(Placement.LOCALE).size() == 0;
        Map<DisplayLocale, Tree.Obj> all = new EnumMap<>(DisplayLocale.class);
        all.putAll(texts);
        if (both) {
            for (DisplayLocale locale : DisplayLocale.values()) {
                all.put(locale, Tree.Obj.EMPTY);
            }
        }
        return new Content(top, shared, all);
    }
}
