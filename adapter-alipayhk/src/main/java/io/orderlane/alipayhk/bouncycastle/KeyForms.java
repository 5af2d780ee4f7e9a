package io.orderlane.alipayhk.bouncycastle;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Tells PEM, bare Base64 and DER apart. */
final class KeyForms {

    private static final int SEQUENCE = 0x30;

    private KeyForms() {}

    static KeyFound recognise(byte[] content) {
        String text = new String(content, StandardCharsets.ISO_8859_1).strip();
        if (text.isEmpty()) {
            return new KeyFound.Other("nothing (it is empty)");
        }
        if (text.contains("-----BEGIN ")) {
            return text.contains("\\n")
                    ? new KeyFound.Other(
                            "a PEM block whose line breaks are written as the two characters \\n (write real"
                                    + " line breaks, such as with printf '%b')")
                    : PemForm.read(text);
        }
        return content[0] == SEQUENCE && !isBase64(text) ? DerForm.read(content) : bare(text);
    }

    private static KeyFound bare(String text) {
        try {
            return DerForm.read(Base64.getDecoder().decode(joined(text)));
        } catch (IllegalArgumentException notBase64) {
            return new KeyFound.Other("text that is neither PEM nor Base64");
        }
    }

    private static boolean isBase64(String text) {
        return joined(text).matches("[A-Za-z0-9+/]+=*");
    }

    /** A byte order mark and line breaks are no part of a key. */
    private static String joined(String text) {
        return text.replace("\u00ef\u00bb\u00bf", "").replaceAll("\\s+", "");
    }
}
