package io.orderlane.sandbox.gateway;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orderlane.sandbox.fault.Disruption;
import io.orderlane.sandbox.protocol.Call;
import io.orderlane.sandbox.protocol.Subject;
import io.orderlane.sandbox.protocol.Verification;
import io.orderlane.sandbox.rules.Checked;
import java.util.Optional;

/**
 * A call that was received and checked, but not ruled on yet. Its body is empty when it is no JSON object;
 * {@code checked} also when the call was not let in.
 */
public record CheckedRequest(
        Call call,
        Verification verification,
        Subject subject,
        Optional<ObjectNode> body,
        Optional<Checked> checked,
        Disruption disruption) {

    /** Milliseconds to wait before it may take effect. */
    public long delayMillis() {
        return disruption.delayMillis(true);
    }
}
