package io.orderlane.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderlane.sandbox.journal.JournalEntry;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

/** One sandbox on a free port and one registered merchant for every test. */
abstract class SandboxTest {
    protected final SettableClock clock = new SettableClock();
    protected Sandbox sandbox = start(builder());
    protected Merchant merchant = new Merchant(sandbox.endpoint());

    protected SandboxBuilder builder() {
        return SandboxOptions.builder()
                .clock(clock)
                .gatewayKey(Merchant.GATEWAY_KEY, "1")
                .client(Merchant.CLIENT_ID, Merchant.publicKeyPem());
    }

    protected static Sandbox start(SandboxBuilder options) {
        return Sandbox.start(options.build());
    }

    /** Replaces the sandbox by one with other options. */
    protected void restart(SandboxBuilder options) {
        sandbox.close();
        sandbox = start(options);
        merchant = new Merchant(sandbox.endpoint());
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    protected Reply card(Object body) throws IOException, InterruptedException {
        return merchant.post(Merchant.CARD, body.toString());
    }

    protected Reply service(Object body) throws IOException, InterruptedException {
        return merchant.post(Merchant.SERVICE, body.toString());
    }

    /** The message of an answer that has to be PARAM_ILLEGAL. */
    protected static String refusal(Reply reply) {
        assertThat(reply.result()).isEqualTo("F PARAM_ILLEGAL");
        return reply.message();
    }

    protected JournalEntry last() {
        List<JournalEntry> entries = sandbox.journal().entries();
        return entries.get(entries.size() - 1);
    }
}
