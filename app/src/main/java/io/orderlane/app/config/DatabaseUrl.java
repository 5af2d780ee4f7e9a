package io.orderlane.app.config;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A URL that a store answers to, without a user, a password or options that it would not understand. */
@Constraint(validatedBy = DatabaseUrlValidator.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD})
@interface DatabaseUrl {

    String message() default "no store answers to this URL";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
