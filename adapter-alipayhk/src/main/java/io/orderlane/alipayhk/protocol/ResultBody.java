package io.orderlane.alipayhk.protocol;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import io.orderlane.alipayhk.port.Bytes;
import io.orderlane.core.field.PlainText;
import io.orderlane.core.notification.AnswerText;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an answer says, read before it is verified. A failure is read in every form that can be read. A form other than
 * one JSON object in UTF-8, with each member once, is noted: a success in it does not count.
 *
 * @param status {@code result.resultStatus}
 * @param code {@code result.resultCode}
 * @param text what it says beside them, as it came; only the order service says an order's id and status
 * @param flaw what is wrong with its form, beginning with a name of it; null when nothing is
 */
record ResultBody(
        String status,
        String code,
        AnswerText text,
        @Nullable String flaw) {

    private static final JsonFactory STRICT = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /** Detects the encoding by itself, and takes the last of several members with one name. */
    private static final JsonFactory LENIENT = new JsonFactory();

    /**
     * UTF-8 with a replacement for each byte that is none of it; then GB18030, in whose characters of two bytes (as in
     * Big5's) the second may look like a backslash, so that the first guess finds no end of the text.
     */
    private static final List<Charset> GUESSES = Stream.of("UTF-8", "GB18030")
            .filter(Charset::isSupported)
            .map(Charset::forName)
            .toList();

    private static final String NOT_UTF_8 =
            "NOT_UTF_8: the answer's success is in another encoding than UTF-8, and does not count";
    private static final String MEMBER_TWICE =
            "MEMBER_TWICE: the answer's success gives a member twice, so that readers"
                    + " may differ in what it says, and does not count";

    private static final int LONGEST_CODE = 64;

    /** Empty when the body is no JSON object with a result status. */
    static Optional<ResultBody> read(Bytes body) {
        byte[] bytes = body.toArray();
        try (JsonParser parser = STRICT.createParser(utf8(bytes))) {
            return read(parser, null);
        } catch (CharacterCodingException otherEncoding) {
            return leniently(bytes, NOT_UTF_8).or(() -> guessed(bytes));
        } catch (IOException twiceOrNotJson) {
            String why = String.valueOf(twiceOrNotJson.getMessage());
            return leniently(bytes, why.startsWith("Duplicate field") ? MEMBER_TWICE : NOT_UTF_8);
        }
    }

    /** A byte order mark may be there and says nothing (RFC 8259, 8.1). */
    private static String utf8(byte[] bytes) throws CharacterCodingException {
        return withoutMark(StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString());
    }

    private static String withoutMark(String text) {
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    private static Optional<ResultBody> leniently(byte[] bytes, String flaw) {
        try (JsonParser parser = LENIENT.createParser(bytes)) {
            return read(parser, flaw);
        } catch (IOException notJson) {
            return Optional.empty();
        }
    }

    /** Reads bytes in no encoding that JSON may have. ASCII, such as status and code, reads the same in each guess. */
    private static Optional<ResultBody> guessed(byte[] bytes) {
        return GUESSES.stream()
                .map(charset -> new String(bytes, charset))
                .map(ResultBody::guessed)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<ResultBody> guessed(String text) {
        try (JsonParser parser = LENIENT.createParser(withoutMark(text))) {
            return read(parser, NOT_UTF_8);
        } catch (IOException notJson) {
            return Optional.empty();
        }
    }

    private static Optional<ResultBody> read(JsonParser parser, @Nullable String flaw) throws IOException {
        Map<String, String> top = new HashMap<>();
        Map<String, String> result = new HashMap<>();
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            return Optional.empty();
        }
        readTop(parser, top, result);
        return parser.nextToken() == null ? of(top, result, flaw) : Optional.empty();
    }

    private static Optional<ResultBody> of(Map<String, String> top, Map<String, String> result, @Nullable String flaw) {
        String status = result.get("resultStatus");
        String code = clipped(result.getOrDefault("resultCode", ""));
        return status == null
                ? Optional.empty()
                : Optional.of(new ResultBody(clipped(status), code, text(top, result), flaw));
    }

    private static AnswerText text(Map<String, String> top, Map<String, String> result) {
        return new AnswerText(result.get("resultMessage"), top.get("orderId"), top.get("orderStatus"));
    }

    private static void readTop(JsonParser parser, Map<String, String> top, Map<String, String> result)
            throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            if (parser.nextToken() == JsonToken.START_OBJECT && name.equals("result")) {
                readResult(parser, result);
            } else {
                readText(parser, name, top);
            }
        }
    }

    private static void readResult(JsonParser parser, Map<String, String> result) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            readText(parser, name, result);
        }
    }

    private static void readText(JsonParser parser, String name, Map<String, String> texts) throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_STRING) {
            texts.put(name, parser.getText());
        } else {
            parser.skipChildren();
        }
    }

    private static String clipped(String text) {
        return PlainText.of(text, LONGEST_CODE);
    }

    @Nullable
    String orderStatus() {
        return text.orderStatus();
    }

    boolean claimsSuccess() {
        return status.equals("S");
    }

    boolean isFailure() {
        return status.equals("F");
    }
}
