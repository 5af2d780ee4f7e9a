package io.orderlane.core.check;

/** The kinds of violation. Their names are a contract: programs switch on them. */
public enum ViolationCode {
    /** The text is not JSON, or not one object. */
    NOT_JSON,
    /** A member that no page and no rule knows. */
    UNKNOWN_MEMBER,
    /** A known member in the wrong place. */
    MISPLACED_MEMBER,
    /** A member under two spellings. */
    GIVEN_TWICE,
    /** No such scenario is installed. */
    UNKNOWN_SCENARIO,
    /** The scenario has no such status. */
    UNKNOWN_STATUS,
    /** The scenario's cards know no such language. */
    UNKNOWN_LOCALE,
    /** No account of this name is configured. */
    UNKNOWN_ACCOUNT,
    /** Something that must be there is not. */
    MISSING,
    /** Another JSON type than the page prints. */
    WRONG_TYPE,
    /** The right type in a form that is not allowed. */
    BAD_FORMAT,
    /** Too many characters. */
    TOO_LONG,
    /** Not one of the allowed values. */
    NOT_ALLOWED,
    /** A time too far ahead or back. */
    OUT_OF_RANGE,
    /** No recipient, or two. */
    RECIPIENT,
    /** Only one language, or one richer than the other. */
    LANGUAGE_GAP,
    /** Allowed, but the pages disagree about it. */
    DOUBTFUL,
    /** Taken and sent, but its page names another member for it now. */
    DEPRECATED,
    /** The order is known under another scenario. */
    OTHER_SCENARIO,
    /** The order belongs to another recipient. */
    OTHER_RECIPIENT,
    /** The store cannot keep it, although it keeps others. */
    UNSTORABLE
}
