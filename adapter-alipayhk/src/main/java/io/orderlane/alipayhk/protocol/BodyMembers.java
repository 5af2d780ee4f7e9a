package io.orderlane.alipayhk.protocol;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import io.orderlane.core.field.Tree;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Members of a JSON object in the order they are put; a name that comes again keeps its place and takes the later
 * value. What is absent is left out, never null. Written as JSON without blanks, in UTF-8 that is not escaped.
 */
final class BodyMembers {

    /** Without the feature Jackson escapes characters beyond the first plane: emoji, and rare Hanzi in names. */
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
            .build();

    private static final int USUAL_SIZE = 1536;

    /** Trees, objects within this one ({@link BodyMembers}), and objects as text (bytes). */
    private final Map<String, Object> members = new LinkedHashMap<>();

    BodyMembers put(String name, String value) {
        return put(name, Tree.of(value));
    }

    BodyMembers put(String name, long value) {
        return put(name, Tree.of(value));
    }

    BodyMembers put(String name, @Nullable Tree value) {
        if (value != null && value != Tree.Null.NULL) {
            members.put(name, value);
        }
        return this;
    }

    /** The update's value, or else the account's. */
    BodyMembers put(String name, @Nullable Tree said, @Nullable String otherwise) {
        boolean given = said != null && said != Tree.Null.NULL;
        return given || otherwise == null ? put(name, said) : put(name, otherwise);
    }

    /** An object within this one. */
    BodyMembers put(String name, BodyMembers object) {
        members.put(name, object);
        return this;
    }

    /** An object within a string: its JSON as text, written at once, since Jackson keeps one buffer for each thread. */
    BodyMembers putAsText(String name, BodyMembers object) {
        members.put(name, object.bytes());
        return this;
    }

    BodyMembers putAll(Tree.Obj object) {
        object.members().forEach(this::put);
        return this;
    }

    /** All but those named, which have a place of their own. */
    BodyMembers putRest(Tree.Obj object, Collection<String> placed) {
        object.members().forEach((name, value) -> put(name, placed.contains(name) ? null : value));
        return this;
    }

    /** The object as JSON. */
    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL_SIZE);
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            write(json);
        } catch (IOException halfACharacter) {
            throw new UncheckedIOException("the content cannot be written as JSON in UTF-8", halfACharacter);
        }
        return bytes.toByteArray();
    }

    private void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        for (Map.Entry<String, Object> member : members.entrySet()) {
            json.writeFieldName(member.getKey());
            if (member.getValue() instanceof BodyMembers object) {
                object.write(json);
            } else if (member.getValue() instanceof byte[] text) {
                json.writeUTF8String(text, 0, text.length);
            } else {
                write((Tree) member.getValue(), json);
            }
        }
        json.writeEndObject();
    }

    private static void write(Tree tree, JsonGenerator json) throws IOException {
        if (tree instanceof Tree.Text text) {
            json.writeString(text.value());
        } else if (tree instanceof Tree.Num number) {
            json.writeNumber(number.value());
        } else if (tree instanceof Tree.Decimal decimal) {
            json.writeNumber(decimal.value());
        } else if (tree instanceof Tree.Flag flag) {
            json.writeBoolean(flag.value());
        } else {
            writeNested(tree, json);
        }
    }

    private static void writeNested(Tree tree, JsonGenerator json) throws IOException {
        if (tree instanceof Tree.Obj object) {
            json.writeStartObject();
            for (Map.Entry<String, Tree> member : object.members().entrySet()) {
                json.writeFieldName(member.getKey());
                write(member.getValue(), json);
            }
            json.writeEndObject();
        } else if (tree instanceof Tree.Items items) {
            json.writeStartArray();
            for (Tree item : items.values()) {
                write(item, json);
            }
            json.writeEndArray();
        } else {
            json.writeNull();
        }
    }
}
