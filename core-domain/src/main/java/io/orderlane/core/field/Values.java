package io.orderlane.core.field;

import org.jspecify.annotations.Nullable;

/** The values a condition looks at. */
public interface Values {

    /** The field's value, given or by default; null when it has none. */
    @Nullable
    Object valueOf(Field<?, ?> field);
}
