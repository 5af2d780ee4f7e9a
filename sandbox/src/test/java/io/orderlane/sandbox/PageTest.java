package io.orderlane.sandbox;

import io.orderlane.sandbox.fault.Fault;
import io.orderlane.sandbox.fault.Misbehaviour.DropConnection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What docs/sandbox.md shows in Java. */
class PageTest {

    @Test
    void whatThePageShowsRuns() {
        String publicKeyPem = Merchant.publicKeyPem();
        // sandbox.md, from here
        try (Sandbox sandbox = Sandbox.start(
                SandboxOptions.builder().client("CLIENT-ID", publicKeyPem).build())) {
            sandbox.endpoint(); // http://127.0.0.1:PORT
            sandbox.publicKeyPem(); // verifies its answers
            sandbox.faults()
                    .add(Fault.of("second one lost", new DropConnection(false)).onlyNth(2));
            sandbox.journal().judge().lost(Map.of("R-1001", List.of("PENDING", "SERVING")));
        }
        // sandbox.md, to here
    }
}
