package io.orderlane.benchmarks.peer;

import io.orderlane.alipayhk.protocol.Headers;
import io.orderlane.alipayhk.protocol.SignatureHeader;
import io.vertx.core.http.HttpServerRequest;
import java.util.Random;

/**
 * Answers a share of the requests badly, in four ways that are drawn: with HTTP 500, with a signed U, without a signature, or by
 * closing the connection. Not safe for threads.
 */
final class BadAnswers {

    private static final int WAYS = 4;
    private static final int ALL = 100;
    private static final int SERVER_ERROR = 500;

    private final Random random = new Random(1);
    private final SignedAnswer unknown;
    private int percent;

    BadAnswers(PeerKeys keys) {
        this.unknown = new SignedAnswer(keys, "U", "UNKNOWN_EXCEPTION");
    }

    /** From now on so many of a hundred. */
    void share(int share) {
        percent = share;
    }

    /** Whether it fell to this request, which then is answered. */
    boolean answered(HttpServerRequest request) {
        if (random.nextInt(ALL) >= percent) {
            return false;
        }
        switch (random.nextInt(WAYS)) {
            case 0 -> request.response().setStatusCode(SERVER_ERROR).end();
            case 1 -> unknown(request, true);
            case 2 -> unknown(request, false);
            default -> request.connection().close();
        }
        return true;
    }

    private void unknown(HttpServerRequest request, boolean signed) {
        String client = request.getHeader(Headers.CLIENT_ID);
        request.response()
                .putHeader(Headers.CONTENT_TYPE, Headers.JSON_UTF_8)
                .putHeader(Headers.RESPONSE_TIME, unknown.time());
        if (signed) {
            request.response()
                    .putHeader(SignatureHeader.NAME, unknown.signature(request.uri(), client == null ? "" : client));
        }
        request.response().end(unknown.body());
    }
}
