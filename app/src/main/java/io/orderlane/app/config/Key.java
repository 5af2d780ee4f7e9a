package io.orderlane.app.config;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Describes a configuration key at the record component for its value, so that name, default, meaning and constraints
 * are in one place. The page of all keys and the messages are generated from it.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Key {

    /** What it takes and what that does, for people. */
    String takes();

    /** Its default; blank when there is none. */
    String preset() default "";

    /** Its name within its group; the component's in lower case with hyphens unless given. */
    String name() default "";

    /** Whether it names a file that other users of the machine must not read. */
    boolean secret() default false;

    /** Values that were allowed once. */
    Retired[] retired() default {};

    /** The message about a value that is no longer allowed. */
    @interface Retired {

        /** The value. */
        String value();

        /** What is wrong with it. */
        String found();

        /** What to do instead. */
        String fix();
    }
}
