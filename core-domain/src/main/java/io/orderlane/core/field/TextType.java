package io.orderlane.core.field;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Free text.
 *
 * @param max the most characters allowed; 0 for no limit
 * @param maxIn limits that differ by language
 */
public record TextType(int max, Map<DisplayLocale, Integer> maxIn) implements FieldType<String> {

    public TextType {
        maxIn = Map.copyOf(maxIn);
    }

    /** The same type with another limit in one language. */
    public TextType maxIn(DisplayLocale locale, int characters) {
        var limits = new java.util.EnumMap<DisplayLocale, Integer>(DisplayLocale.class);
        limits.putAll(maxIn);
        limits.put(locale, characters);
        return new TextType(max, limits);
    }

    @Override
    public WireForm wireForm() {
        return WireForm.STRING;
    }

    @Override
    public String describe() {
        return max == 0 ? "text" : "text, at most " + max + " characters";
    }

    @Override
    public Reading<String> read(Tree raw, @Nullable DisplayLocale locale) {
        if (!(raw instanceof Tree.Text text)) {
            return Reading.wrongKind(raw, describe());
        }
        return Lengths.within(text.value(), limit(locale));
    }

    private int limit(@Nullable DisplayLocale locale) {
        return locale == null ? max : maxIn.getOrDefault(locale, max);
    }

    @Override
    public Tree write(String value) {
        return Tree.of(value);
    }

    @Override
    public String example() {
        return "text";
    }
}
