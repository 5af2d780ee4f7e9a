package io.orderlane.alipayhk.diagnosis;

import static io.orderlane.alipayhk.diagnosis.UsualMistake.LINE_ENDINGS;

import io.orderlane.alipayhk.protocol.SigningInput;
import java.util.List;

/** Line ends converted on the way. */
final class LineEndGuess implements Guess {

    @Override
    public List<Suspect> suspects(SigningInput given) {
        String lineFeeds = given.body().toUtf8().replace("\r\n", "\n");
        return List.of(
                Suspect.body(LINE_ENDINGS, "signed with LF", given, lineFeeds),
                Suspect.body(LINE_ENDINGS, "signed with CRLF", given, lineFeeds.replace("\n", "\r\n")),
                Suspect.body(LINE_ENDINGS, "signed with CR", given, lineFeeds.replace("\n", "\r")),
                Suspect.body(LINE_ENDINGS, "signed without line breaks", given, lineFeeds.replace("\n", "")));
    }
}
