package io.orderlane.persistence.codec;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import io.orderlane.core.field.Tree;
import io.orderlane.core.order.OrderUpdate;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** Updates as JSON text and back. The text is ASCII alone, so that a table of any character set keeps it as it is. */
public final class UpdateJson {

    private static final int USUAL_SIZE = 1024;

    private final JsonFactory factory =
            JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    /** The update as JSON. */
    public String write(OrderUpdate update) {
        StringWriter text = new StringWriter(USUAL_SIZE);
        try (JsonGenerator json = factory.createGenerator(text)) {
            JacksonTree.write(update.members(), json);
        } catch (IOException impossible) {
            throw new UncheckedIOException("Memory can always be written to.", impossible);
        }
        return text.toString();
    }

    /**
     * The update in this JSON.
     *
     * @throws UnreadableContentException when it is none
     */
    public OrderUpdate read(String text) {
        try (JsonParser json = factory.createParser(text)) {
            Tree.Obj members = JacksonTree.readRoot(json);
            if (json.nextToken() != null) {
                throw new IOException("nothing was expected after the object");
            }
            return new OrderUpdate(members);
        } catch (IOException | RuntimeException notAnUpdate) {
            throw new UnreadableContentException("What is kept is not an update as JSON.", notAnUpdate);
        }
    }
}
