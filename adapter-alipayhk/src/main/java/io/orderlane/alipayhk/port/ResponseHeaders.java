package io.orderlane.alipayhk.port;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The headers of a response; names in any case. A transport gives its own, so that nothing is copied. */
@FunctionalInterface
public interface ResponseHeaders {

    /** All values under this name, in the order they came; empty when there is none. */
    List<String> allValues(String name);

    /** The first of them. */
    default Optional<String> firstValue(String name) {
        return allValues(name).stream().findFirst();
    }

    /** These headers. */
    static ResponseHeaders of(Map<String, List<String>> headers) {
        Map<String, List<String>> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        byName.putAll(headers);
        return name -> byName.getOrDefault(name, List.of());
    }
}
