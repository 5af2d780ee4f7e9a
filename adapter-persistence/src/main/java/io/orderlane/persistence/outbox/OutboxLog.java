package io.orderlane.persistence.outbox;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Logs through SLF4J what a relay meets, without recipients, amounts or content: a warning for an update that is
 * refused, and when the relay has to wait. Where a host gives no listener, this is the one.
 */
public final class OutboxLog implements OutboxListener {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxLog.class);

    /** A log. */
    public OutboxLog() {}

    @Override
    public void refused(RefusedUpdate refused) {
        LOG.warn(
                "outbox refused row={} order={} code={} reason={}",
                refused.id(),
                refused.update()
                        .map(update -> update.textOrBlank("scenario") + "/" + update.textOrBlank("orderNo"))
                        .orElse("unreadable"),
                refused.code(),
                refused.reason());
    }

    @Override
    public void interrupted(String why, @Nullable Throwable cause) {
        LOG.warn("outbox waits: {}", why, cause);
    }

    @Override
    public void resumed() {
        LOG.info("outbox goes on");
    }

    @Override
    public void unexpected(String where, Throwable failure) {
        LOG.error("outbox unexpected in {}", where, failure);
    }
}
