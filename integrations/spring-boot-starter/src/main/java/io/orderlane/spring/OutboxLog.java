package io.orderlane.spring;

import io.orderlane.persistence.outbox.OutboxListener;
import io.orderlane.persistence.outbox.RefusedUpdate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs what the relay meets, without recipients, amounts or content. */
final class OutboxLog implements OutboxListener {

    private static final Logger LOG = LoggerFactory.getLogger("io.orderlane.spring.outbox");

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
