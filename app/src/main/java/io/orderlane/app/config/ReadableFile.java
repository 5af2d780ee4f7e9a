package io.orderlane.app.config;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A file that is there and can be read. */
@Constraint(validatedBy = ReadableFileValidator.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.TYPE_USE})
@interface ReadableFile {

    String message() default "it cannot be read as a file";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
