package io.orderlane.app.config;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Checks {@link AtLeastOneMilli}. */
public final class AtLeastOneMilliValidator implements ConstraintValidator<AtLeastOneMilli, Duration> {

    @Override
    public boolean isValid(@Nullable Duration duration, ConstraintValidatorContext context) {
        return duration == null || duration.toMillis() > 0;
    }
}
