package io.orderlane.app.config;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads {@link AnswerWindow}. */
final class AnswerWindowReader extends StdScalarDeserializer<AnswerWindow> {

    private static final long serialVersionUID = 1L;

    AnswerWindowReader() {
        super(AnswerWindow.class);
    }

    @Override
    public @Nullable AnswerWindow deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        String text = parser.getText();
        if (text.equalsIgnoreCase(AnswerWindow.OFF)) {
            return new AnswerWindow(Optional.empty());
        }
        Optional<Duration> span = DurationReader.read(text).filter(duration -> !duration.isZero());
        return span.isPresent()
                ? new AnswerWindow(span)
                : (AnswerWindow) context.handleWeirdStringValue(AnswerWindow.class, text, "no window");
    }
}
