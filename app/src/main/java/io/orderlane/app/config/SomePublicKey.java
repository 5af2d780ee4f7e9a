package io.orderlane.app.config;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** At least one public key, or no answer could be verified. */
@Constraint(validatedBy = SomePublicKeyValidator.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE})
@interface SomePublicKey {

    String message() default "it is missing, and there is no public-key-files.N either";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
