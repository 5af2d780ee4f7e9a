package io.orderlane.persistence.codec;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.orderlane.core.field.Tree;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A tree as JSON tokens and back, member by member in order. */
public final class JacksonTree {

    private JacksonTree() {}

    /** Writes the tree as one value. */
    public static void write(Tree tree, JsonGenerator json) throws IOException {
        if (tree instanceof Tree.Text text) {
            json.writeString(text.value());
        } else if (tree instanceof Tree.Num number) {
            json.writeNumber(number.value());
        } else if (tree instanceof Tree.Obj object) {
            writeObject(object, json);
        } else if (tree instanceof Tree.Items items) {
            writeItems(items, json);
        } else if (tree instanceof Tree.Flag flag) {
            json.writeBoolean(flag.value());
        } else if (tree instanceof Tree.Decimal decimal) {
            json.writeNumber(decimal.value());
        } else {
            json.writeNull();
        }
    }

    private static void writeObject(Tree.Obj object, JsonGenerator json) throws IOException {
        json.writeStartObject();
        for (Map.Entry<String, Tree> member : object.members().entrySet()) {
            json.writeFieldName(member.getKey());
            write(member.getValue(), json);
        }
        json.writeEndObject();
    }

    private static void writeItems(Tree.Items items, JsonGenerator json) throws IOException {
        json.writeStartArray();
        for (Tree item : items.values()) {
            write(item, json);
        }
        json.writeEndArray();
    }

    /** The tree at the parser's present token. */
    static Tree read(JsonParser json) throws IOException {
        JsonToken token = json.currentToken();
        return switch (token) {
            case VALUE_STRING -> new Tree.Text(json.getText());
            case VALUE_NUMBER_INT -> readNumber(json);
            case VALUE_NUMBER_FLOAT -> new Tree.Decimal(json.getDecimalValue());
            case VALUE_TRUE, VALUE_FALSE -> new Tree.Flag(json.getBooleanValue());
            case START_OBJECT -> readObject(json);
            case START_ARRAY -> readItems(json);
            case VALUE_NULL -> Tree.Null.NULL;
            default -> throw new IOException("a value was expected, not " + token);
        };
    }

    private static Tree readNumber(JsonParser json) throws IOException {
        return json.getNumberType() == JsonParser.NumberType.BIG_INTEGER
                ? new Tree.Decimal(json.getDecimalValue())
                : new Tree.Num(json.getLongValue());
    }

    /** The object that a text begins with. */
    static Tree.Obj readRoot(JsonParser json) throws IOException {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            throw new IOException("an object was expected");
        }
        return readObject(json);
    }

    private static Tree.Obj readObject(JsonParser json) throws IOException {
        Tree.Obj.Builder object = new Tree.Obj.Builder();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            json.nextToken();
            object.put(name, read(json));
        }
        return object.build();
    }

    private static Tree readItems(JsonParser json) throws IOException {
        List<Tree> items = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            items.add(read(json));
        }
        return new Tree.Items(items);
    }
}
