package io.orderlane.alipayhk.diagnosis;

import static io.orderlane.alipayhk.diagnosis.UsualMistake.BYTE_ORDER_MARK;
import static io.orderlane.alipayhk.diagnosis.UsualMistake.CHARSET;

import io.orderlane.alipayhk.port.Bytes;
import io.orderlane.alipayhk.protocol.SigningInput;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The same characters as other bytes. */
final class EncodingGuess implements Guess {

    private static final String MARK = "\ufeff";

    /** Those used in Hong Kong, on the mainland, by old frameworks and by Windows. */
    private static final List<Charset> CHARSETS = Stream.of(
                    "Big5-HKSCS",
                    "Big5",
                    "GBK",
                    "GB18030",
                    "ISO-8859-1",
                    "US-ASCII",
                    "windows-1252",
                    "UTF-16",
                    "UTF-16LE",
                    "UTF-16BE")
            .filter(Charset::isSupported)
            .map(Charset::forName)
            .toList();

    @Override
    public List<Suspect> suspects(SigningInput given) {
        List<Suspect> suspects = new ArrayList<>();
        String text = given.body().toUtf8();
        suspects.add(
                text.startsWith(MARK)
                        ? Suspect.body(BYTE_ORDER_MARK, "signed without it", given, text.substring(1))
                        : Suspect.body(BYTE_ORDER_MARK, "signed with it", given, MARK + text));
        CHARSETS.forEach(charset -> suspects.addAll(misread(given, text, charset)));
        return suspects;
    }

    private static List<Suspect> misread(SigningInput given, String text, Charset charset) {
        byte[] encoded = text.getBytes(charset);
        String decoded = new String(given.body().toArray(), charset);
        return List.of(
                Suspect.body(CHARSET, "signed in " + charset, given, Bytes.of(encoded)),
                Suspect.body(
                        CHARSET,
                        "signed in UTF-8, sent in " + charset,
                        given,
                        Bytes.of(decoded.getBytes(StandardCharsets.UTF_8))));
    }
}
