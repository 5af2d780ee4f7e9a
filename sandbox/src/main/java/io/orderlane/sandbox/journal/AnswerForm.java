package io.orderlane.sandbox.journal;

/** The shape in which an answer left the sandbox. */
public enum AnswerForm {
    SIGNED,
    UNSIGNED,
    WRONG_SIGNATURE,
    UNKNOWN_KEY_VERSION,
    /** Signed, in a form that was not asked for: of another client or time, encoded, under another HTTP status. */
    ODD,
    /** Signed, but the connection was closed before its end. */
    CUT,
    /** An HTTP error without a result. */
    HTTP_ERROR,
    /** No answer: the connection was closed. */
    CONNECTION_CLOSED
}
