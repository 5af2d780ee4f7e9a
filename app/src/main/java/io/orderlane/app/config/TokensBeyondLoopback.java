package io.orderlane.app.config;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Whoever listens beyond this machine asks for tokens. */
@Constraint(validatedBy = TokensBeyondLoopbackValidator.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE})
@interface TokensBeyondLoopback {

    String message() default "it is missing, and http.host listens beyond this machine";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
