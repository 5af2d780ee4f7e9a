package io.orderlane.core.layout;

import io.orderlane.core.field.Field;
import io.orderlane.core.field.SharedField;
import java.time.Instant;
import java.util.List;

/** How a status's progress bar is computed from the fields of an update. */
public sealed interface Progress<S extends Enum<S>> {

    /** The time since a start, over a duration in minutes. */
    static <S extends Enum<S>> Progress<S> progress(SharedField<S, Instant> start, SharedField<S, Long> minutes) {
        return new OverTime<>(start, minutes);
    }

    /** One count over another, such as a charge level over its goal. */
    static <S extends Enum<S>> Progress<S> share(SharedField<S, Long> current, SharedField<S, Long> full) {
        return new Share<>(current, full);
    }

    /** The fields it is computed from. */
    List<Field<S, ?>> fields();

    /** The formula in words. */
    default String describe() {
        return "progress bar from " + fields().get(0).name() + " over "
                + fields().get(1).name();
    }

    /** The time since {@code start} over {@code minutes}. */
    record OverTime<S extends Enum<S>>(SharedField<S, Instant> start, SharedField<S, Long> minutes)
            implements Progress<S> {
        @Override
        public List<Field<S, ?>> fields() {
            return List.of(start, minutes);
        }
    }

    /** {@code current} over {@code full}; over 100 when {@code full} is not given. */
    record Share<S extends Enum<S>>(SharedField<S, Long> current, SharedField<S, Long> full) implements Progress<S> {
        @Override
        public List<Field<S, ?>> fields() {
            return List.of(current, full);
        }
    }
}
