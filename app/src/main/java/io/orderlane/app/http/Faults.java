package io.orderlane.app.http;

import io.orderlane.app.json.Problem;
import io.orderlane.core.port.StoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns what was thrown into the problem to answer with. */
final class Faults {

    private static final Logger LOG = LoggerFactory.getLogger(Faults.class);

    private Faults() {}

    static Problem explain(Throwable thrown) {
        if (thrown instanceof ProblemException known) {
            return known.problem();
        } else if (thrown instanceof StoreException down) {
            LOG.warn("the store does not answer: {}", down.getMessage());
            return Problems.storeDown();
        }
        LOG.error("a request failed", thrown);
        return Problems.internal();
    }
}
