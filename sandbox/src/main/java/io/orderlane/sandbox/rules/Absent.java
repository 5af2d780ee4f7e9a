package io.orderlane.sandbox.rules;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Members that a table file leaves out. */
final class Absent {

    private Absent() {}

    static <T> List<T> asEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    static <V> Map<String, V> asEmpty(@Nullable Map<String, V> map) {
        return map == null ? Map.of() : map;
    }
}
