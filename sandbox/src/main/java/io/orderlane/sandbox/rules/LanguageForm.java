package io.orderlane.sandbox.rules;

/** The form of {@code languageBusinessInfo}: the sample of base API A and its field table disagree. */
public enum LanguageForm {
    /** One JSON string holding an object of locale objects, as the sample has it. */
    ONE_STRING,
    /** An object whose locales are JSON strings, as the field table has it. */
    OBJECT_OF_STRINGS,
    BOTH
}
