package io.orderlane.app.config.reading;

import io.orderlane.app.config.AnswerWindow;
import io.orderlane.app.config.Durations;
import io.orderlane.app.config.KeyVersion;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** How a value of each type is written; the words of an enum in any case, with hyphens. */
final class ValueForms {

    private static final String NO_WORD = "it is not one of the words it may be";

    /** The types that are no enum; a reader throws {@link IllegalArgumentException} for what does not fit. */
    private static final Map<Class<?>, Form> FORMS = Map.of(
            String.class, new Form("it is no text", text -> text),
            Path.class, new Form("it is no name of a file", Path::of),
            Integer.class, new Form("it is not a whole number", Integer::valueOf),
            Long.class, new Form("it is not a whole number", Long::valueOf),
            Boolean.class, new Form(NO_WORD, ValueForms::flag),
            Duration.class, new Form("it is not a duration", Durations::of),
            AnswerWindow.class, new Form("it is neither a duration above zero nor the word off", AnswerWindow::of),
            KeyVersion.class, new Form("it is neither a whole number from 0 nor the word none", KeyVersion::of));

    private ValueForms() {}

    private record Form(String otherwise, Function<String, Object> read) {}

    /** The value; throws {@link IllegalArgumentException} saying what the text is not. */
    static Object read(Class<?> type, String text) {
        Form form = type.isEnum()
                ? new Form(NO_WORD, word -> constant(type, word))
                : Objects.requireNonNull(FORMS.get(type), "a form for each type of a component");
        try {
            return form.read().apply(text);
        } catch (IllegalArgumentException unfit) {
            throw new IllegalArgumentException(form.otherwise(), unfit);
        }
    }

    private static Object constant(Class<?> type, String text) {
        String word = text.toUpperCase(Locale.ROOT).replace('-', '_');
        for (Object constant : type.getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(word)) {
                return constant;
            }
        }
        throw new IllegalArgumentException("no such word");
    }

    private static Boolean flag(String text) {
        if (text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false")) {
            return Boolean.valueOf(text);
        }
        throw new IllegalArgumentException("neither");
    }
}
