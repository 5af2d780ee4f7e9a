package io.orderlane.app.http;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Undoes percent-encoding as in RFC 3986: a plus stays a plus, and only whole UTF-8 is taken. */
final class Percent {

    /** Not every store can be asked for it. */
    private static final String NUL = "%00";

    private Percent() {}

    static String decode(String raw) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(raw.length());
        byte[] given = raw.getBytes(StandardCharsets.UTF_8);
        if (raw.contains(NUL)) {
            throw new ProblemException(Problems.badRequest(
                    "The address holds " + NUL + ", which stands in no order number, id or name; remove it."));
        }
        for (int at = 0; at < given.length; at++) {
            if (given[at] == '%') {
                bytes.write(hex(given, at + 1) * 16 + hex(given, at + 2));
                at += 2;
            } else {
                bytes.write(given[at]);
            }
        }
        return text(bytes.toByteArray());
    }

    private static int hex(byte[] given, int at) {
        int digit = at < given.length ? Character.digit(given[at], 16) : -1;
        if (digit < 0) {
            throw new ProblemException(Problems.badRequest(
                    "A % in the address must be followed by two hexadecimal digits; % itself is %25."));
        }
        return digit;
    }

    private static String text(byte[] utf8) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(utf8))
                    .toString();
        } catch (CharacterCodingException broken) {
            throw new ProblemException(Problems.badRequest("The address is not UTF-8 after its %XX are decoded."));
        }
    }
}
