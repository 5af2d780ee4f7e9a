package io.orderlane.alipayhk.protocol;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.BufferRecycler;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import io.orderlane.core.field.Tree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Writes data as JSON: no blanks, UTF-8 unescaped, members in their order. */
final class JsonTree {

    /** Without the feature Jackson escapes whatever lies beyond the first plane: emoji, and rare Hanzi in names. */
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
            .build();

    private JsonTree() {}

    static byte[] bytes(Tree tree) {
        BufferRecycler recycler = JSON._getBufferRecycler();
        try (ByteArrayBuilder out = new ByteArrayBuilder(recycler);
                JsonGenerator json = JSON.createGenerator(out)) {
            write(tree, json);
            json.flush();
            return out.getClearAndRelease();
        } catch (IOException impossible) {
            throw new UncheckedIOException("the content cannot be written as JSON in UTF-8", impossible);
        } finally {
            recycler.releaseToPool();
        }
    }

    static String text(Tree tree) {
        return new String(bytes(tree), StandardCharsets.UTF_8);
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
            writeObject(object, json);
        } else if (tree instanceof Tree.Items items) {
            writeItems(items, json);
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
}
