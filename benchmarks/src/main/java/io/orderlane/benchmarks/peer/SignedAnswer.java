package io.orderlane.benchmarks.peer;

import io.orderlane.alipayhk.jca.RsaProviders;
import io.orderlane.alipayhk.jca.RsaSigner;
import io.orderlane.alipayhk.port.Bytes;
import io.orderlane.alipayhk.port.Signer;
import io.orderlane.alipayhk.protocol.SignatureHeader;
import io.orderlane.alipayhk.protocol.SigningInput;
import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;

/**
 * One answer: its time is the same for five minutes, so that for that time one signature serves every request of a
 * client to a path. A signature covers the request's path and client, the answer's time and body, and the service takes
 * an answer of up to a quarter of an hour ago. Not safe to share between threads.
 */
final class SignedAnswer {

    private static final long FRESH_NANOS = Duration.ofMinutes(5).toNanos();

    private final byte[] body;
    private String time = now();
    private long timeNanos = System.nanoTime();
    private final Map<String, String> made = new HashMap<>();
    private final Signer signer;

    /** One of this result. */
    SignedAnswer(PeerKeys keys, String status, String code) {
        body = ("{\"result\":{\"resultCode\":\"" + code + "\",\"resultStatus\":\"" + status
                        + "\",\"resultMessage\":\"bench\"}}")
                .getBytes(StandardCharsets.UTF_8);
        signer = new RsaSigner(keys.peerPrivateKey(), 1, RsaProviders.jdk());
    }

    private static String now() {
        return OffsetDateTime.now(ZoneOffset.ofHours(8))
                .truncatedTo(ChronoUnit.SECONDS)
                .format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    }

    Buffer body() {
        return Buffer.buffer(body);
    }

    /** {@code Response-Time}. */
    String time() {
        if (System.nanoTime() - timeNanos > FRESH_NANOS) {
            time = now();
            timeNanos = System.nanoTime();
            made.clear();
        }
        return time;
    }

    /** {@code Signature} for that time, signed the first time it is asked for. */
    String signature(String path, String clientId) {
        return made.computeIfAbsent(path + " " + clientId, any -> sign(path, clientId));
    }

    private String sign(String path, String clientId) {
        byte[] input = SigningInput.post(path, clientId, time, Bytes.of(body)).toBytes();
        return SignatureHeader.write(signer.sign(input));
    }
}
