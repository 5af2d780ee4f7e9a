package io.orderlane.sandbox.rules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * A condition on a field beside the one it belongs to.
 *
 * @param is the text the other field must have; any when null
 * @param orAbsent also holds when the other field is left out
 */
record When(String field, @Nullable String is, boolean orAbsent) {

    boolean holds(ObjectNode siblings) {
        JsonNode other = siblings.get(field);
        return other == null ? orAbsent : is == null || is.equals(other.asText());
    }
}
