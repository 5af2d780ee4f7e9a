package io.orderlane.alipayhk.diagnosis;

import static io.orderlane.alipayhk.diagnosis.UsualMistake.TRAILING_BLANK;
import static io.orderlane.alipayhk.diagnosis.UsualMistake.TRAILING_NEWLINE;

import io.orderlane.alipayhk.port.Bytes;
import io.orderlane.alipayhk.protocol.SigningInput;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Something after the last brace, or no longer there. */
final class BodyEndGuess implements Guess {

    @Override
    public List<Suspect> suspects(SigningInput given) {
        List<Suspect> suspects = new ArrayList<>();
        suspects.add(with(given, "\n", TRAILING_NEWLINE, "signed with a line feed at the end"));
        suspects.add(with(given, "\r\n", TRAILING_NEWLINE, "signed with CRLF at the end"));
        suspects.add(with(given, " ", TRAILING_BLANK, "signed with a blank at the end"));
        suspects.add(with(given, "\t", TRAILING_BLANK, "signed with a tab at the end"));
        suspects.addAll(cut(given));
        return suspects;
    }

    private static Suspect with(SigningInput given, String end, UsualMistake mistake, String detail) {
        ByteArrayOutputStream longer = new ByteArrayOutputStream();
        longer.writeBytes(given.body().toArray());
        longer.writeBytes(end.getBytes(StandardCharsets.US_ASCII));
        return Suspect.body(mistake, detail, given, Bytes.of(longer.toByteArray()));
    }

    /** One by one, so that one of several line breaks is found, too. */
    private static List<Suspect> cut(SigningInput given) {
        List<Suspect> suspects = new ArrayList<>();
        byte[] body = given.body().toArray();
        boolean lineBreak = false;
        for (int end = body.length - 1; end >= 0 && isBlank(body[end]) && suspects.size() < 16; end--) {
            lineBreak |= body[end] == '\n' || body[end] == '\r';
            suspects.add(shorter(given, Arrays.copyOf(body, end), lineBreak));
        }
        return suspects;
    }

    private static Suspect shorter(SigningInput given, byte[] body, boolean lineBreak) {
        return lineBreak
                ? Suspect.body(TRAILING_NEWLINE, "signed without the line break at the end", given, Bytes.of(body))
                : Suspect.body(TRAILING_BLANK, "signed without the blank at the end", given, Bytes.of(body));
    }

    private static boolean isBlank(byte one) {
        return one == ' ' || one == '\t' || one == '\n' || one == '\r';
    }
}
