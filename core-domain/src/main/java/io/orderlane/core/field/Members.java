package io.orderlane.core.field;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reading the members of an object value, collecting every fault on the way. */
final class Members {

    private Members() {}

    static List<Fault> unknown(Tree.Obj object, Collection<String> known) {
        return object.members().keySet().stream()
                .filter(name -> !known.contains(name))
                .map(name -> Fault.unknown(name, known))
                .toList();
    }

    static <V> @Nullable V required(
            Tree.Obj object, String name, FieldType<V> type, @Nullable DisplayLocale locale, List<Fault> faults) {
        Tree given = object.get(name);
        if (given == null) {
            faults.add(new Fault("." + name, Fault.Reason.MISSING, "nothing", type.describe()));
            return null;
        }
        return optional(given, name, type, locale, faults);
    }

    static <V> @Nullable V optional(
            Tree given, String name, FieldType<V> type, @Nullable DisplayLocale locale, List<Fault> faults) {
        Reading<V> reading = type.read(given, locale);
        reading.faults().forEach(fault -> faults.add(fault.under("." + name)));
        return reading.value();
    }
}
