package io.orderlane.alipayhk.diagnosis;

import io.orderlane.alipayhk.protocol.SigningInput;
import java.util.List;

/** One kind of mistake: what may have been signed when this was given. */
interface Guess {

    /** Other inputs to try; those equal to the given one do no harm. */
    List<Suspect> suspects(SigningInput given);
}
