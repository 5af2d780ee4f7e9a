package io.orderlane.app.json;

import io.orderlane.core.check.Violation;
import io.orderlane.core.check.ViolationCode;
import io.orderlane.core.field.Tree;
import io.orderlane.core.order.OrderUpdate;
import io.orderlane.core.provenance.Ours;
import java.util.function.Supplier;

/** Reads one update from JSON: an {@link OrderUpdate}, or the one violation that says where it stops being one. */
public final class UpdateReader {

    private static final Ours SOURCE = new Ours("an update that is half understood would show a half true card");

    private UpdateReader() {}

    /** The update in this UTF-8 text. */
    public static UpdateReading read(byte[] utf8) {
        return reading(1, () -> TreeJson.read(utf8));
    }

    /** The update in this text. */
    public static UpdateReading read(String text) {
        return line(text, 1);
    }

    /** The update on this line of a larger text; lines count from 1 in what is reported. */
    public static UpdateReading line(byte[] utf8, int line) {
        return reading(line, () -> TreeJson.read(utf8));
    }

    /** The update on this line of a larger text; lines count from 1 in what is reported. */
    public static UpdateReading line(String text, int line) {
        return reading(line, () -> TreeJson.read(text));
    }

    private static UpdateReading reading(int line, Supplier<Tree> parse) {
        try {
            return parse.get() instanceof Tree.Obj object
                    ? new UpdateReading.Understood(new OrderUpdate(object))
                    : notJson(new NotJsonException(line, 1, "a JSON value that is not an object", "one object"));
        } catch (NotJsonException fault) {
            return notJson(fault.startingAt(line));
        }
    }

    private static UpdateReading notJson(NotJsonException fault) {
        return new UpdateReading.NotJson(new Violation(
                ViolationCode.NOT_JSON,
                "line " + fault.line() + ", column " + fault.column(),
                null,
                fault.found(),
                fault.expected(),
                "An update is one JSON object in UTF-8.",
                SOURCE,
                "Correct the text at that place; `orderlane check` shows the same without sending."));
    }
}
