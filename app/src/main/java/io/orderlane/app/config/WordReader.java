package io.orderlane.app.config;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads the words of an enum as keys are written: {@code one-string} for {@code ONE_STRING}. */
final class WordReader<E extends Enum<E>> extends StdScalarDeserializer<E> {

    private static final long serialVersionUID = 1L;

    private final Class<E> type;

    WordReader(Class<E> type) {
        super(type);
        this.type = type;
    }

    @Override
    public @Nullable E deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        String word = parser.getText().toUpperCase(Locale.ROOT).replace('-', '_');
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(word)) {
                return constant;
            }
        }
        return type.cast(context.handleWeirdStringValue(type, parser.getText(), "no such word"));
    }
}
