package io.orderlane.alipayhk.protocol;

import io.orderlane.alipayhk.port.ResponseHeaders;
import io.orderlane.core.field.Quoted;
import java.util.Optional;

/**
 * Forms of a body, by the answer's headers, that we cannot read. A success in such a form does not count; a failure
 * that can be read all the same does.
 */
final class AnswerFlaws {

    private static final String ENCRYPT = "Encrypt";
    private static final String CONTENT_ENCODING = "Content-Encoding";

    private AnswerFlaws() {}

    /** The flaw's name, what was found and what is expected; empty when the body came as it was written. */
    static Optional<String> of(ResponseHeaders headers) {
        return encrypted(headers).or(() -> encoded(headers));
    }

    private static Optional<String> encrypted(ResponseHeaders headers) {
        return headers.allValues(ENCRYPT).stream()
                .filter(value -> !value.isBlank())
                .findFirst()
                .map(value ->
                        "ENCRYPTED: the answer has the header Encrypt, so its body is encrypted; expected plain JSON,"
                                + " as the request was");
    }

    private static Optional<String> encoded(ResponseHeaders headers) {
        return headers.allValues(CONTENT_ENCODING).stream()
                .filter(value -> !value.isBlank() && !value.strip().equalsIgnoreCase(Headers.IDENTITY))
                .findFirst()
                .map(value -> "CONTENT_ENCODED: the answer came in Content-Encoding " + Quoted.of(value)
                        + "; the request asked for identity, and the signature covers what was written");
    }
}
