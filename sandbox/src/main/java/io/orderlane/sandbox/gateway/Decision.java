package io.orderlane.sandbox.gateway;

import io.orderlane.sandbox.protocol.Result;
import io.orderlane.sandbox.state.Ruling;

/** A ruling with its number in the journal and the result that is answered, which a fault may have replaced. */
record Decision(long sequence, Ruling ruling, Result result) {}
