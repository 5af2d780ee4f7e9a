package io.orderlane.core.provenance;

/** What a broken rule does to the update that breaks it. */
public enum Force {
    /** The update is refused. */
    BLOCK,
    /** The update is accepted with a warning. */
    WARN,
    /** The rule is not applied. */
    OFF
}
