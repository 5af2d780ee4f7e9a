package io.orderlane.core.check;

import io.orderlane.core.field.DisplayLocale;
import io.orderlane.core.field.Field;
import io.orderlane.core.field.FieldIndex;
import io.orderlane.core.field.FieldValues;
import io.orderlane.core.field.FieldValuesBuilder;
import io.orderlane.core.field.Tree;
import io.orderlane.core.scenario.EnvelopeFields;
import io.orderlane.core.scenario.ExpectedScheme;
import io.orderlane.core.scenario.Scenario;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads one object of fields as long as nothing is off. It passes once over the members instead of once over the fields,
 * which finds strangers on the way.
 */
final class QuickReader {

    private final Scenario<?> scenario;
    private final FieldIndex index;
    private final Set<String> others;
    private final @Nullable ExpectedScheme[] schemes;
    private final String[] wireNames;
    private final boolean[] deprecated;

    /** Reads these fields; members of the other names are somebody else's affair. */
    QuickReader(Scenario<?> scenario, FieldIndex index, Collection<String> others) {
        this.scenario = scenario;
        this.index = index;
        this.others = new HashSet<>(others);
        this.schemes = new ExpectedScheme[index.size()];
        this.wireNames = new String[index.size()];
        this.deprecated = new boolean[index.size()];
        for (int number = 0; number < index.size(); number++) {
            schemes[number] = scenario.expectedScheme(index.field(number)).orElse(null);
            deprecated[number] = EnvelopeFields.inPlaceOf(index.field(number)).isPresent();
            wireNames[number] = scenario.wireName(index.field(number));
        }
    }

    /** The values, or null when a member needs explaining. */
    @Nullable
    FieldValues read(Tree.Obj object, @Nullable DisplayLocale locale) {
        FieldValuesBuilder values = new FieldValuesBuilder(index);
        for (Map.Entry<String, Tree> member : object.members().entrySet()) {
            int number = index.number(member.getKey());
            boolean fine =
                    number < 0 ? others.contains(member.getKey()) : take(number, member.getValue(), locale, values);
            if (!fine) {
                return null;
            }
        }
        return values.build();
    }

    private boolean take(int number, Tree found, @Nullable DisplayLocale locale, FieldValuesBuilder values) {
        Object value = index.field(number).type().read(found, locale).value();
        return value != null && !deprecated[number] && hasExpectedScheme(number, value) && values.put(number, value);
    }

    private boolean hasExpectedScheme(int number, Object value) {
        ExpectedScheme expected = schemes[number];
        return expected == null || !(value instanceof String link) || expected.fits(link);
    }

    /** The values as they go on the wire, in declared order. */
    Tree.Obj content(FieldValues values) {
        Map<String, Tree> content = new LinkedHashMap<>();
        for (int number = 0; number < values.index().size(); number++) {
            Object value = values.valueAt(number);
            if (value != null) {
                content.put(wireNames[number], written(index.field(number), value));
            }
        }
        return new Tree.Obj(content);
    }

    @SuppressWarnings("unchecked") // the value was read by this field's own type
    private <V> Tree written(Field<?, V> field, Object value) {
        return scenario.wireValue(field, (V) value);
    }
}
