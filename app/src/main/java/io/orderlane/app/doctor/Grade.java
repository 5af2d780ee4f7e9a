package io.orderlane.app.doctor;

import java.util.Locale;

/** How good a finding is; the worst one is the verdict. */
public enum Grade {
    /** As it should be. */
    OK,
    /** Works, but deserves a look. */
    WARN,
    /** Does not work. */
    BAD;

    /** As programs read it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
