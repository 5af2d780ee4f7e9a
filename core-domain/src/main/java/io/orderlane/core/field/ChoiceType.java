package io.orderlane.core.field;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One of a page's named values, written as text exactly as printed; the constants of the enum have these names. */
public record ChoiceType<E extends Enum<E>>(Class<E> choices) implements FieldType<E> {

    @Override
    public WireForm wireForm() {
        return WireForm.STRING;
    }

    @Override
    public String describe() {
        return Arrays.stream(choices.getEnumConstants()).map(Enum::name).collect(Collectors.joining(" or "));
    }

    @Override
    public Reading<E> read(Tree raw, @Nullable DisplayLocale locale) {
        if (!(raw instanceof Tree.Text text)) {
            return Reading.wrongKind(raw, "text: " + describe());
        }
        try {
            return Reading.of(Enum.valueOf(choices, text.value()));
        } catch (IllegalArgumentException unknownName) {
            return Reading.wrong(Fault.Reason.NOT_ALLOWED, Quoted.of(text.value()), describe());
        }
    }

    @Override
    public Tree write(E value) {
        return Tree.of(value.name());
    }

    @Override
    public String example() {
        return choices.getEnumConstants()[0].name();
    }
}
