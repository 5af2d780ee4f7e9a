package io.orderlane.app.config;

/** A group of keys with more to check than the constraints of its components say. */
public interface Checked {

    /** Tells what is wrong; a value that did not fit is null here and was told already. */
    void check(KeyFaults faults);
}
