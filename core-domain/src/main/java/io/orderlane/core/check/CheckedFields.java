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

/** The fields of an update, read: those at the top, those that all languages share, and those of each language. */
record CheckedFields(GivenFields top, GivenFields shared, Map<DisplayLocale, GivenFields> display) {

    Map<DisplayLocale, FieldValues> displayValues() {
        Map<DisplayLocale, FieldValues> values = new EnumMap<>(DisplayLocale.class);
        display.forEach((locale, given) -> values.put(locale, given.values()));
        return values;
    }

    /**
     * As it goes on the wire, once nothing blocks. The contract card puts what all languages share into each language's
     * object, so where no field differs by language both objects go out.
     */
    Content content(Scenario<?> scenario) {
        Map<DisplayLocale, Tree.Obj> texts = new EnumMap<>(DisplayLocale.class);
        display.forEach((locale, given) -> texts.put(locale, given.content()));
        boolean both = texts.isEmpty()
                && scenario.baseApi() == BaseApi.CONTRACT_CARD
                && scenario.index(Placement.LOCALE).size() == 0;
        if (both) {
            for (DisplayLocale locale : DisplayLocale.values()) {
                texts.put(locale, Tree.Obj.EMPTY);
            }
        }
        return new Content(top.content(), shared.content(), texts);
    }
}
