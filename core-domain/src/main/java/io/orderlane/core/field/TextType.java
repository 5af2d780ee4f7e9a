package io.orderlane.core.field;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Free text.
 *
 * @param max the most characters allowed; 0 for no limit
 * @param maxIn limits that differ by language
 */
public record TextType(int max, Map<DisplayLocale, Integer> maxIn) implements FieldType<String> {

    private static final String EXAMPLE = "text";

    public TextType {
        maxIn = Map.copyOf(maxIn);
    }

    /** The same type with another limit in one language. */
    public TextType maxIn(DisplayLocale locale, int characters) {
        var limits = new EnumMap<DisplayLocale, Integer>(DisplayLocale.class);
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
        StringBuilder words = new StringBuilder(max == 0 ? "text" : "text, at most " + max + " characters");
        maxIn.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(limit -> words.append(", ")
                        .append(limit.getValue())
                        .append(" in ")
                        .append(limit.getKey()));
        return words.toString();
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
        int shortest = Stream.concat(Stream.of(max), maxIn.values().stream())
                .filter(limit -> limit > 0)
                .min(Integer::compare)
                .orElse(EXAMPLE.length());
        return EXAMPLE.substring(0, Math.min(shortest, EXAMPLE.length()));
    }
}
