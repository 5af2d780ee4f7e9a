package io.orderlane.core.field;

/** A value repeated in a message: quoted, on one line, shortened. Never for personal values or amounts. */
public final class Quoted {

    private static final int MOST = 40;

    private Quoted() {}

    /** The text in quotes, at most 40 characters of it, what {@link PlainText} takes out made visible. */
    public static String of(String value) {
        return '"' + PlainText.of(value, MOST) + '"';
    }
}
