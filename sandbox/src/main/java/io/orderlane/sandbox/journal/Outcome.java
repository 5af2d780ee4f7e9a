package io.orderlane.sandbox.journal;

import io.orderlane.sandbox.protocol.Result;
import io.orderlane.sandbox.state.Effect;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a request.
 *
 * @param stale its event time was too old, whatever the effect
 * @param result as answered; null when no result was
 * @param httpStatus 0 when the connection was closed instead
 * @param faults names of the faults that met it
 */
public record Outcome(
        Effect effect,
        boolean stale,
        @Nullable Result result,
        int httpStatus,
        AnswerForm answer,
        List<String> faults,
        List<String> notes) {}
