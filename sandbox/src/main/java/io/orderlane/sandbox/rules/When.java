package io.orderlane.sandbox.rules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** A condition on a field beside: that it has this text (any when null), or {@code orAbsent} that it is left out. */
record When(String field, @Nullable String is, boolean orAbsent) {

    boolean holds(ObjectNode siblings) {
        JsonNode other = siblings.get(field);
        return other == null ? orAbsent : is == null || is.equals(other.asText());
    }
}
