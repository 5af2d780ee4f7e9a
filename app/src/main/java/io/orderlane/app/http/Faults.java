package io.orderlane.app.http;

import io.orderlane.app.json.Problem;
import io.orderlane.core.port.StoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns what was thrown into the problem to answer with. */
final class Faults {

    private static final Logger LOG = LoggerFactory.getLogger(Faults.class);

    private Faults() {}

    /** The same for a request that only reads, and so may be repeated. */
    static Problem ofQuestion(Throwable thrown) {
        return thrown instanceof StoreException down
                ? Problems.storeSilent(String.valueOf(down.getMessage()))
                : explain(thrown);
    }

    static Problem explain(Throwable thrown) {
        if (thrown instanceof ProblemException known) {
            return known.problem();
        } else if (thrown instanceof StoreException down) {
            LOG.debug("the store does not answer: {}", down.getMessage()); // an outage has a line of its own
            return Problems.storeDown(String.valueOf(down.getMessage()));
        }
        LOG.error("a request failed", thrown);
        return Problems.internal();
    }
}
