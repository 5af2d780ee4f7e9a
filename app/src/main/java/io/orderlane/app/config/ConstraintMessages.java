package io.orderlane.app.config;

import jakarta.validation.ConstraintValidatorContext;

/** Says which part of a constraint is broken, and about which member. */
final class ConstraintMessages {

    private ConstraintMessages() {}

    /** Gives back whether it holds; says {@code otherwise} about the member itself when it does not. */
    static boolean holds(ConstraintValidatorContext context, boolean holds, String otherwise) {
        if (!holds) {
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(literal(otherwise)).addConstraintViolation();
        }
        return holds;
    }

    /** Says the constraint's own message about a member of the record. */
    static boolean about(ConstraintValidatorContext context, String member) {
        return about(context, member, context.getDefaultConstraintMessageTemplate());
    }

    /** Says a message about a member of the record. */
    static boolean about(ConstraintValidatorContext context, String member, String message) {
        context.disableDefaultConstraintViolation();
        context.buildConstraintViolationWithTemplate(message)
                .addPropertyNode(member)
                .addConstraintViolation();
        return false;
    }

    private static String literal(String text) {
        return text.replaceAll("([\\\\{}$])", "\\\\$1");
    }
}
