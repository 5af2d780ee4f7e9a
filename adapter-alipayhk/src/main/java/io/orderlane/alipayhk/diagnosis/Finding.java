package io.orderlane.alipayhk.diagnosis;

/** A mistake that was proven, with what exactly was signed instead, without content of the body. */
public record Finding(UsualMistake mistake, String detail) {

    /** Mistake, detail and fix in one line. */
    public String toLine() {
        return mistake + ": " + mistake.sentence() + " (" + detail + "). " + mistake.fix();
    }
}
