package io.orderlane.core.check;

import io.orderlane.core.field.Field;
import io.orderlane.core.field.FieldIndex;
import io.orderlane.core.field.Placement;
import io.orderlane.core.scenario.Scenario;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The fields of one placement in declared order, compiled once for each scenario. {@code known}: every member that may
 * stand there, in every spelling.
 */
record FieldTable(FieldIndex index, List<CompiledField<?>> fields, Set<String> known) {

    static final FieldTable NONE = new FieldTable(FieldIndex.NONE, List.of(), Set.of());

    FieldTable {
        fields = List.copyOf(fields);
        known = Collections.unmodifiableSet(new LinkedHashSet<>(known));
    }

    static FieldTable of(Scenario<?> scenario, Placement placement) {
        FieldIndex index = scenario.index(placement);
        Set<String> known = new LinkedHashSet<>();
        if (placement == Placement.TOP) {
            index = FieldIndex.of(withEnvelopeFields(scenario, index.fields()));
            known.addAll(HeadReader.MEMBERS);
        }
        List<CompiledField<?>> fields = new ArrayList<>();
        for (Field<?, ?> field : index.fields()) {
            fields.add(new CompiledField<>(fields.size(), field, scenario));
            known.add(field.name());
            known.addAll(field.aliases());
        }
        return new FieldTable(index, fields, known);
    }

    /** The base API's own members too, where the scenario does not say more about them. */
    private static List<Field<?, ?>> withEnvelopeFields(Scenario<?> scenario, List<Field<?, ?>> own) {
        List<Field<?, ?>> all = new ArrayList<>(own);
        scenario.baseApi().envelopeFields().stream()
                .filter(field -> own.stream().noneMatch(mine -> mine.name().equals(field.name())))
                .forEach(all::add);
        return all;
    }
}
