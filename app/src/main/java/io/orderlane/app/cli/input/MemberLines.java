package io.orderlane.app.cli.input;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** On which line each member of an update stands, so that a message can point there. */
public final class MemberLines {

    private static final JsonFactory JSON = new JsonFactory();

    private final Map<String, Integer> lines = new HashMap<>();
    private final int first;

    private MemberLines(int first) {
        this.first = first;
    }

    /** The lines of an update that is JSON. */
    public static MemberLines of(RawUpdate update) {
        MemberLines lines = new MemberLines(update.line());
        try (JsonParser parser = JSON.createParser(update.utf8())) {
            lines.read(parser);
        } catch (IOException notJson) {
            return new MemberLines(update.line());
        }
        return lines;
    }

    private void read(JsonParser parser) throws IOException {
        while (parser.nextToken() != null) {
            if (parser.currentToken() == JsonToken.FIELD_NAME) {
                String path = parser.getParsingContext().pathAsPointer().toString();
                lines.putIfAbsent(
                        dotted(path), first - 1 + parser.currentTokenLocation().getLineNr());
            }
        }
    }

    private static String dotted(String pointer) {
        return pointer.substring(1).replace('/', '.').replace("~1", "/").replace("~0", "~");
    }

    /** The line of a member such as {@code display.zh_HK.action_url}, or of the object that it is missing from. */
    public int of(String path) {
        for (String at = path; !at.isEmpty(); at = parent(at)) {
            Integer line = lines.get(at);
            if (line != null) {
                return line;
            }
        }
        return first;
    }

    private static String parent(String path) {
        int end = Math.max(path.lastIndexOf('.'), path.lastIndexOf('['));
        return end < 0 ? "" : path.substring(0, end);
    }
}
