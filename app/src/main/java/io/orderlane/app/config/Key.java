package io.orderlane.app.config;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A key that can be set, told where its value is kept: name, default, meaning and constraints stand beside each other. The page
 * of all keys and the messages are printed from it.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Key {

    /** What it takes and what that does, for people. */
    String takes();

    /** What holds when it is not set; nothing does when this is blank. */
    String preset() default "";

    /** Its name within its group; the component's in lower case with hyphens unless given. */
    String name() default "";

    /** Whether it names a file that other users of the machine must not read. */
    boolean secret() default false;

    /** A value that it took once. */
    Retired[] retired() default {};

    /** What is said of a value that is taken no more. */
    @interface Retired {

        /** The value. */
        String value();

        /** What is wrong with it. */
        String found();

        /** What to do instead. */
        String fix();
    }
}
