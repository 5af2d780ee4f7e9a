package io.orderlane.app.doctor;

import java.util.List;

/** Looks at one thing. May block. */
interface Check {

    /** What it looks at. */
    String name();

    /** Whether it asks the store, so that it is left out while that does not answer. */
    default boolean asksTheStore() {
        return false;
    }

    /** What it found; an exception becomes a finding of its own. */
    List<Finding> look();
}
