package io.orderlane.persistence.codec;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import io.orderlane.core.field.DisplayLocale;
import io.orderlane.core.field.Tree;
import io.orderlane.core.order.Content;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;

/** Content as UTF-8 JSON and back: {@code {"top":{},"shared":{},"display":{"zh_HK":{}}}}. */
public final class ContentJson {

    private static final int USUAL_SIZE = 1024;

    private final JsonFactory factory = new JsonFactory();

    /** The content as JSON. Characters beyond the first plane are escaped, so that half of one comes back as it was. */
    public byte[] write(Content content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL_SIZE);
        try (JsonGenerator json = factory.createGenerator(bytes)) {
            write(content, json);
        } catch (IOException impossible) {
            throw new UncheckedIOException("Memory can always be written to.", impossible);
        }
        return bytes.toByteArray();
    }

    private static void write(Content content, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeFieldName("top");
        JacksonTree.write(content.top(), json);
        json.writeFieldName("shared");
        JacksonTree.write(content.shared(), json);
        json.writeObjectFieldStart("display");
        for (Map.Entry<DisplayLocale, Tree.Obj> language : content.display().entrySet()) {
            json.writeFieldName(language.getKey().code());
            JacksonTree.write(language.getValue(), json);
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    /**
     * The content in this JSON.
     *
     * @throws UnreadableContentException when it is none
     */
    public Content read(byte[] bytes) {
        try (JsonParser json = factory.createParser(bytes)) {
            return content(JacksonTree.readRoot(json));
        } catch (IOException | RuntimeException notContent) {
            throw new UnreadableContentException("What is kept is not content as JSON.", notContent);
        }
    }

    private static Content content(Tree.Obj whole) throws IOException {
        Map<DisplayLocale, Tree.Obj> display = new EnumMap<>(DisplayLocale.class);
        for (Map.Entry<String, Tree> language :
                member(whole, "display").members().entrySet()) {
            DisplayLocale locale = DisplayLocale.of(language.getKey()).orElseThrow();
            display.put(locale, (Tree.Obj) language.getValue());
        }
        return new Content(member(whole, "top"), member(whole, "shared"), display);
    }

    private static Tree.Obj member(Tree.Obj whole, String name) throws IOException {
        if (whole.get(name) instanceof Tree.Obj object) {
            return object;
        }
        throw new IOException("an object \"" + name + "\" was expected");
    }
}
