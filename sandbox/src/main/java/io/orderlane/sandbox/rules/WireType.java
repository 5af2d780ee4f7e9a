package io.orderlane.sandbox.rules;

import com.fasterxml.jackson.databind.JsonNode;

/** The JSON types the pages name. */
enum WireType {
    STRING("a JSON string"),
    /** Every number of the pages is a whole one: milliseconds or cents. */
    NUMBER("a whole JSON number"),
    OBJECT("a JSON object"),
    /** Two fields of the ride page of base API A are typed as arrays of strings. */
    STRINGS("an array of JSON strings");

    private final String words;

    WireType(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    boolean fits(JsonNode value) {
        return switch (this) {
            case STRING -> value.isTextual();
            case NUMBER -> value.isIntegralNumber() && value.canConvertToLong();
            case OBJECT -> value.isObject();
            case STRINGS -> value.isArray() && value.valueStream().allMatch(JsonNode::isTextual);
        };
    }
}
