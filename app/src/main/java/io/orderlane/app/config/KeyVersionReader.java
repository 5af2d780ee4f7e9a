package io.orderlane.app.config;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads {@link KeyVersion}. */
final class KeyVersionReader extends StdScalarDeserializer<KeyVersion> {

    private static final long serialVersionUID = 1L;

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

    KeyVersionReader() {
        super(KeyVersion.class);
    }

    @Override
    public @Nullable KeyVersion deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        String text = parser.getText();
        if (text.equalsIgnoreCase(KeyVersion.NONE)) {
            return new KeyVersion(OptionalInt.empty());
        }
        return NUMBER.matcher(text).matches()
                ? new KeyVersion(OptionalInt.of(Integer.parseInt(text)))
                : (KeyVersion) context.handleWeirdStringValue(KeyVersion.class, text, "no version");
    }
}
