package io.orderlane.core.check;

import io.orderlane.core.field.DisplayLocale;
import io.orderlane.core.field.Field;
import io.orderlane.core.field.FieldIndex;
import io.orderlane.core.field.FieldValues;
import io.orderlane.core.field.Placement;
import io.orderlane.core.field.Tree;
import io.orderlane.core.order.Content;
import io.orderlane.core.scenario.Scenario;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads kept content back into typed values. What a changed definition can no longer read is left out. */
public final class ContentReader {

    private ContentReader() {}

    /** The scenario's own values at the top level. */
    public static FieldValues top(Scenario<?> scenario, Content content) {
        return read(scenario, Placement.TOP, content.top(), null);
    }

    /** The values that are the same in every language. */
    public static FieldValues shared(Scenario<?> scenario, Content content) {
        return read(scenario, Placement.SHARED, content.shared(), null);
    }

    /** The values of each language. */
    public static Map<DisplayLocale, FieldValues> display(Scenario<?> scenario, Content content) {
        Map<DisplayLocale, FieldValues> values = new EnumMap<>(DisplayLocale.class);
        content.display()
                .forEach((locale, members) -> values.put(locale, read(scenario, Placement.LOCALE, members, locale)));
        return values;
    }

    private static FieldValues read(
            Scenario<?> scenario, Placement placement, Tree.Obj members, @Nullable DisplayLocale locale) {
        FieldIndex index = scenario.index(placement);
        @Nullable Object[] values = new Object[index.size()];
        for (int number = 0; number < values.length; number++) {
            Object value = value(scenario, index.field(number), members, locale);
            boolean fine = value != null && !isDoubtful(scenario, index.field(number), value);
            values[number] = fine ? value : null;
        }
        return FieldValues.handedOver(index, values);
    }

    private static boolean isDoubtful(Scenario<?> scenario, Field<?, ?> field, Object value) {
        return value instanceof String link
                && scenario.expectedScheme(field)
                        .filter(expected -> !expected.fits(link))
                        .isPresent();
    }

    private static @Nullable Object value(
            Scenario<?> scenario, Field<?, ?> field, Tree.Obj members, @Nullable DisplayLocale locale) {
        Tree kept = members.get(scenario.wireName(field));
        if (kept == null) {
            kept = members.get(field.name());
        }
        return kept == null
                ? null
                : field.type().read(scenario.inItsType(field, kept), locale).value();
    }
}
