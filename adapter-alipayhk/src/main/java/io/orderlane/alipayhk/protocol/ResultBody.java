package io.orderlane.alipayhk.protocol;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.orderlane.alipayhk.port.Bytes;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an answer says, read without believing it.
 *
 * @param status {@code result.resultStatus}
 * @param code {@code result.resultCode}
 * @param orderStatus the status AlipayHK holds; only the order service says it
 */
record ResultBody(String status, String code, @Nullable String orderStatus) {

    private static final JsonFactory JSON = new JsonFactory();
    private static final int LONGEST_CODE = 64;

    /** Empty when the body is no JSON object with a result status. */
    static Optional<ResultBody> read(Bytes body) {
        try (JsonParser parser = JSON.createParser(body.toArray())) {
            Map<String, String> texts = new HashMap<>();
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return Optional.empty();
            }
            readMembers(parser, "", texts);
            return parser.nextToken() == null ? of(texts) : Optional.empty();
        } catch (IOException notJson) {
            return Optional.empty();
        }
    }

    private static Optional<ResultBody> of(Map<String, String> texts) {
        String status = texts.get("result.resultStatus");
        String code = clipped(texts.getOrDefault("result.resultCode", ""));
        return status == null
                ? Optional.empty()
                : Optional.of(new ResultBody(clipped(status), code, texts.get("orderStatus")));
    }

    private static void readMembers(JsonParser parser, String prefix, Map<String, String> texts) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = prefix + parser.currentName();
            JsonToken value = parser.nextToken();
            if (value == JsonToken.START_OBJECT && name.equals("result")) {
                readMembers(parser, "result.", texts);
            } else if (value == JsonToken.VALUE_STRING) {
                texts.put(name, parser.getText());
            } else {
                parser.skipChildren();
            }
        }
    }

    private static String clipped(String text) {
        return text.length() <= LONGEST_CODE ? text : text.substring(0, LONGEST_CODE);
    }

    boolean claimsSuccess() {
        return status.equals("S");
    }

    boolean isFailure() {
        return status.equals("F");
    }
}
