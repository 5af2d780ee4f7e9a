package io.orderlane.app.config;

/** A group of keys with more to check than the constraints of its components say. */
public interface Checked {

    /** Reports what is wrong; a value that did not fit is null here and was reported already. */
    void check(KeyFaults faults);
}
