package io.orderlane.app.config;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A duration that is not zero. */
@Constraint(validatedBy = AtLeastOneMilliValidator.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
@interface AtLeastOneMilli {

    String message() default "it is no time at all";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
