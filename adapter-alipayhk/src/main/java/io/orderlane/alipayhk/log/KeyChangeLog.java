package io.orderlane.alipayhk.log;

import io.orderlane.alipayhk.port.AnswerListener;
import io.orderlane.alipayhk.port.Endpoint;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs that AlipayHK seems to be changing its keys. */
public final class KeyChangeLog implements AnswerListener {

    private static final Logger LOG = LoggerFactory.getLogger(KeyChangeLog.class);

    private final String account;

    /** For the account of this name. */
    public KeyChangeLog(String account) {
        this.account = account;
    }

    @Override
    public void keyIsUnexpected(Endpoint endpoint, String detail) {
        LOG.warn("account {}: {} at {}", account, detail, endpoint);
    }
}
