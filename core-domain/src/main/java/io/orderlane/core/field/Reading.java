package io.orderlane.core.field;

import io.orderlane.core.provenance.Provenance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of reading a value: the typed value, or null and every fault of it. */
public record Reading<V>(@Nullable V value, List<Fault> faults) {

    static <V> Reading<V> of(V value) {
        return new Reading<>(value, List.of());
    }

    static <V> Reading<V> wrong(Fault.Reason reason, String found, String expected) {
        return new Reading<>(null, List.of(new Fault("", reason, found, expected)));
    }

    /** The stated JSON type in another form than this source says. */
    static <V> Reading<V> wrong(Fault.Reason reason, String found, String expected, @Nullable Provenance source) {
        return new Reading<>(null, List.of(new Fault("", reason, found, expected, source)));
    }

    static <V> Reading<V> wrong(List<Fault> faults) {
        return new Reading<>(null, List.copyOf(faults));
    }

    static <V> Reading<V> wrongKind(Tree found, String expected) {
        return wrong(Fault.Reason.WRONG_TYPE, found.kind(), expected);
    }
}
