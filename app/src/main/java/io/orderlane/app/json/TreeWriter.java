package io.orderlane.app.json;

import com.fasterxml.jackson.core.JsonGenerator;
import io.orderlane.core.field.Tree;
import java.io.IOException;
import java.util.Map;

/** Writes a tree token by token. */
final class TreeWriter {

    private TreeWriter() {}

    static void write(Tree tree, JsonGenerator out) throws IOException {
        if (tree instanceof Tree.Text text) {
            out.writeString(text.value());
        } else if (tree instanceof Tree.Num number) {
            out.writeNumber(number.value());
        } else if (tree instanceof Tree.Decimal decimal) {
            out.writeNumber(decimal.value());
        } else if (tree instanceof Tree.Flag flag) {
            out.writeBoolean(flag.value());
        } else if (tree instanceof Tree.Items items) {
            list(items, out);
        } else if (tree instanceof Tree.Obj object) {
            object(object, out);
        } else {
            out.writeNull();
        }
    }

    private static void list(Tree.Items items, JsonGenerator out) throws IOException {
        out.writeStartArray();
        for (Tree item : items.values()) {
            write(item, out);
        }
        out.writeEndArray();
    }

    private static void object(Tree.Obj object, JsonGenerator out) throws IOException {
        out.writeStartObject();
        for (Map.Entry<String, Tree> member : object.members().entrySet()) {
            out.writeFieldName(member.getKey());
            write(member.getValue(), out);
        }
        out.writeEndObject();
    }
}
