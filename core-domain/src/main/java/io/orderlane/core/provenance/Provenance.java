package io.orderlane.core.provenance;

import java.util.Locale;

/**
 * Where a rule comes from. Stated rules block, inferred rules advise, our own rules block; {@link Enforcement} can
 * change the first two.
 */
public sealed interface Provenance permits Stated, Inferred, Ours {

    /** One line for people: the kind of source and the place or the reason. */
    String describe();

    /** The kind of source, as it is printed and configured. */
    Kind kind();

    /** The three kinds of source. */
    enum Kind {
        /** A page states it. */
        STATED,
        /** We conclude it; no page states it. */
        INFERRED,
        /** A rule of ours. */
        OURS;

        /** The kind in lower case, as printed. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
