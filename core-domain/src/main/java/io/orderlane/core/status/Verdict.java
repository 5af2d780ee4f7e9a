package io.orderlane.core.status;

import io.orderlane.core.provenance.Provenance;

/** What a status means for an order at another status. */
public sealed interface Verdict {

    /** The order begins. */
    record Starts() implements Verdict {}

    /** The order moves on, or back. */
    record Moves() implements Verdict {}

    /** The same status again, with newer data. */
    record Repeats() implements Verdict {}

    /** The order had ended, as {@code source} says. */
    record AfterEnd(Provenance source) implements Verdict {}
}
