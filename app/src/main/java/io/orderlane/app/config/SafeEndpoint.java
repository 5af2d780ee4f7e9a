package io.orderlane.app.config;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Scheme, host and port of AlipayHK; plain text on this machine only. */
@Constraint(validatedBy = SafeEndpointValidator.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD})
@interface SafeEndpoint {

    String message() default "it is not an endpoint";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
