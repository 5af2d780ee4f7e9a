package io.orderlane.core.field;

import org.jspecify.annotations.Nullable;

/** True or false. */
public record FlagType() implements FieldType<Boolean> {

    @Override
    public WireForm wireForm() {
        return WireForm.BOOLEAN;
    }

    @Override
    public String describe() {
        return "true or false";
    }

    @Override
    public Reading<Boolean> read(Tree raw, @Nullable DisplayLocale locale) {
        return raw instanceof Tree.Flag flag ? Reading.of(flag.value()) : Reading.wrongKind(raw, describe());
    }

    @Override
    public Tree write(Boolean value) {
        return new Tree.Flag(value);
    }

    @Override
    public String example() {
        return "true";
    }
}
