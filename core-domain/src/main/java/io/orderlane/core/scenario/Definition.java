package io.orderlane.core.scenario;

import io.orderlane.core.field.Field;
import io.orderlane.core.layout.CardLayout;
import io.orderlane.core.provenance.Provenance;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A finished definition, before any reading of its quirks is chosen. */
record Definition<S extends Enum<S>>(
        String name,
        BaseApi baseApi,
        String code,
        Class<S> statusClass,
        List<StatusRow<S>> rows,
        List<FlowRule> flow,
        List<FieldRule<S>> rules,
        Map<Field<S, ?>, Provenance> sources,
        List<Quirk> quirks,
        @Nullable Provenance languages,
        @Nullable CardLayout<S> layout) {

    Definition {
        rows = List.copyOf(rows);
        flow = List.copyOf(flow);
        rules = List.copyOf(rules);
        sources = Map.copyOf(sources);
        quirks = List.copyOf(quirks);
    }
}
