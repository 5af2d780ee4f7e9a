package io.orderlane.sandbox.protocol;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** A signature's text form: percent-encoded Base64 when written; raw and URL-safe Base64 are read too. */
public final class SignatureValue {

    private SignatureValue() {}

    public static String write(byte[] signature) {
        return URLEncoder.encode(Base64.getEncoder().encodeToString(signature), StandardCharsets.UTF_8);
    }

    public static byte[] read(String value) throws MalformedSignature {
        String base64 = percentDecoded(value.replaceAll("\\s", ""))
                .replaceAll("\\s", "")
                .replace('-', '+')
                .replace('_', '/')
                .replaceAll("=+$", "");
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw new MalformedSignature("the signature value is no Base64");
        }
    }

    /** URLDecoder is of no use here: it turns the plus sign of a raw value into a blank. */
    private static String percentDecoded(String value) throws MalformedSignature {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) == '%') {
                bytes.write(octet(value, i));
                i += 2;
            } else {
                bytes.write(value.charAt(i));
            }
        }
        return bytes.toString(StandardCharsets.ISO_8859_1);
    }

    private static int octet(String value, int percent) throws MalformedSignature {
        try {
            return Integer.parseInt(value, percent + 1, percent + 3, 16);
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            throw new MalformedSignature("the signature value has a % that two hexadecimal digits do not follow");
        }
    }
}
