package io.orderlane.sandbox.gateway;

import io.orderlane.sandbox.protocol.Result;
import io.orderlane.sandbox.state.Ruling;

/**
 * A ruling with the result that is answered, which a fault may have replaced.
 *
 * @param sequence of the journal entry
 */
record Decision(long sequence, Ruling ruling, Result result) {}
