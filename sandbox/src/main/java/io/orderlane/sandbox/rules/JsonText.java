package io.orderlane.sandbox.rules;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orderlane.sandbox.protocol.Body;
import java.io.IOException;
import java.util.Optional;

/** Reads JSON strictly: one value, no trailing text, no member twice. */
public final class JsonText {
    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private JsonText() {}

    /** Empty when the text is no JSON object. */
    static Optional<ObjectNode> object(String text) {
        try {
            return object(STRICT.readTree(text));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    /** Empty when the bytes are no JSON object in UTF-8. */
    public static Optional<ObjectNode> object(Body body) {
        try {
            return object(STRICT.readTree(body.bytes()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<ObjectNode> object(JsonNode read) {
        return read instanceof ObjectNode object ? Optional.of(object) : Optional.empty();
    }
}
