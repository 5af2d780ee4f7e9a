package io.orderlane.app.config;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The guard is shorter than the lease. */
@Constraint(validatedBy = GuardWithinLeaseValidator.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@interface GuardWithinLease {

    String message() default "it is not shorter than delivery.lease, so nothing could ever be sent";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
