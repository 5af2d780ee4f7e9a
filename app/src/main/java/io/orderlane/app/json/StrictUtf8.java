package io.orderlane.app.json;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** UTF-8 or nothing: a wrong byte is refused with its place, never replaced. */
final class StrictUtf8 {

    private StrictUtf8() {}

    static String decode(byte[] utf8) {
        CharBuffer out = CharBuffer.allocate(utf8.length);
        CoderResult result = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(utf8), out, true);
        String text = out.flip().toString();
        if (result.isError()) {
            int lastBreak = text.lastIndexOf('\n');
            int line = 1 + (int) text.chars().filter(c -> c == '\n').count();
            throw new NotJsonException(line, text.length() - lastBreak, "a byte that is not UTF-8", "text in UTF-8");
        }
        return text;
    }
}
