package io.orderlane.app.config;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;

/** Checks {@link GuardWithinLease}. */
public final class GuardWithinLeaseValidator implements ConstraintValidator<GuardWithinLease, DeliveryConfiguration> {

    @Override
    public boolean isValid(DeliveryConfiguration delivery, ConstraintValidatorContext context) {
        boolean known = delivery.guard() != null && delivery.lease() != null;
        return !known || delivery.guard().compareTo(delivery.lease()) < 0 || ConstraintMessages.about(context, "guard");
    }
}
