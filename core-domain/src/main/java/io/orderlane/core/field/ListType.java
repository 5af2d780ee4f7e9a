package io.orderlane.core.field;

import io.orderlane.core.provenance.Inferred;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list of values of one type: texts, or objects. */
public record ListType<V>(FieldType<V> item) implements FieldType<List<V>> {

    @Override
    public List<Inferred> concluded() {
        return item.concluded();
    }

    @Override
    public WireForm wireForm() {
        return WireForm.ARRAY;
    }

    @Override
    public String describe() {
        return "list of " + item.describe();
    }

    @Override
    public Reading<List<V>> read(Tree raw, @Nullable DisplayLocale locale) {
        if (!(raw instanceof Tree.Items items)) {
            return Reading.wrongKind(raw, describe());
        }
        List<V> values = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < items.values().size(); i++) {
            Reading<V> reading = item.read(items.values().get(i), locale);
            String place = "[" + i + "]";
            reading.faults().forEach(fault -> faults.add(fault.under(place)));
            if (reading.value() != null) {
                values.add(reading.value());
            }
        }
        return faults.isEmpty() ? Reading.of(List.copyOf(values)) : Reading.wrong(faults);
    }

    @Override
    public Tree write(List<V> value) {
        return new Tree.Items(value.stream().map(item::write).toList());
    }

    @Override
    public String example() {
        return "[" + item.exampleAsJson() + "]";
    }
}
