package io.orderlane.benchmarks.load;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;

/** Updates as NDJSON, and the count of those that were accepted. */
public final class ManyLines {

    private static final byte[] ACCEPTED = "\"status\":202,".getBytes(StandardCharsets.US_ASCII);

    private ManyLines() {}

    /** Posts these lines. Fails when one is not accepted, since the bench sends nothing that may be refused. */
    public static Future<Integer> post(Calls service, Buffer lines, int count) {
        return service.post("/v1/updates", "application/x-ndjson", lines).map(answers -> {
            int accepted = accepted(answers.getBytes());
            if (accepted != count) {
                throw new IllegalStateException(
                        "of " + count + " updates " + accepted + " were accepted; the answers: " + answers);
            }
            return accepted;
        });
    }

    private static int accepted(byte[] answers) {
        int found = 0;
        for (int at = 0; at + ACCEPTED.length <= answers.length; at++) {
            if (answers[at] == '"' && isHere(answers, at)) {
                found++;
            }
        }
        return found;
    }

    private static boolean isHere(byte[] answers, int at) {
        for (int i = 1; i < ACCEPTED.length; i++) {
            if (answers[at + i] != ACCEPTED[i]) {
                return false;
            }
        }
        return true;
    }
}
