package io.orderlane.app.http;

import io.orderlane.core.port.Ticker;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs that unknown tokens were used, at most once a minute. */
final class FailedTokens {

    private static final Logger LOG = LoggerFactory.getLogger(FailedTokens.class);
    private static final long PAUSE = Duration.ofMinutes(1).toNanos();

    private final Ticker ticker;
    private long saidAt;
    private long unsaid;

    FailedTokens(Ticker ticker) {
        this.ticker = ticker;
        this.saidAt = ticker.nanos() - PAUSE;
    }

    /** One was used from this address. */
    synchronized void note(String address) {
        unsaid++;
        long now = ticker.nanos();
        if (now - saidAt >= PAUSE) {
            LOG.warn("{} requests with an unknown token, the last one from {}", unsaid, address);
            saidAt = now;
            unsaid = 0;
        }
    }
}
