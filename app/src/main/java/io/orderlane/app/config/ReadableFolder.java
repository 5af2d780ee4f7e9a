package io.orderlane.app.config;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A folder that is there and can be read. */
@Constraint(validatedBy = ReadableFolderValidator.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.TYPE_USE})
@interface ReadableFolder {

    String message() default "it is not a folder that can be read";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
