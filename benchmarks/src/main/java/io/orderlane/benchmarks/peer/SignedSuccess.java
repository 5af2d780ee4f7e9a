package io.orderlane.benchmarks.peer;

import io.orderlane.alipayhk.jca.RsaProviders;
import io.orderlane.alipayhk.jca.RsaSigner;
import io.orderlane.alipayhk.port.Bytes;
import io.orderlane.alipayhk.port.Signer;
import io.orderlane.alipayhk.protocol.SignatureHeader;
import io.orderlane.alipayhk.protocol.SigningInput;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;

/**
 * The one answer: a success whose time is when the peer began, so that one signature serves every request of a client to
 * a path. A signature covers the request's path and client, the answer's time and body, and neither does the service
 * turn an answer away for its age. Not safe for threads.
 */
final class SignedSuccess {

    static final byte[] BODY =
            "{\"result\":{\"resultCode\":\"SUCCESS\",\"resultStatus\":\"S\",\"resultMessage\":\"success\"}}"
                    .getBytes(java.nio.charset.StandardCharsets.UTF_8);

    private final String time = OffsetDateTime.now(ZoneOffset.ofHours(8))
            .truncatedTo(ChronoUnit.SECONDS)
            .format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    private final Map<String, Map<String, String>> made = new HashMap<>();
    private final Signer signer;

    SignedSuccess(PeerKeys keys) {
        signer = new RsaSigner(keys.peerPrivateKey(), 1, RsaProviders.jdk());
    }

    /** {@code Response-Time}. */
    String time() {
        return time;
    }

    /** {@code Signature}, signed the first time it is asked for. */
    String signature(String path, String clientId) {
        return made.computeIfAbsent(path, any -> new HashMap<>())
                .computeIfAbsent(clientId, client -> sign(path, client));
    }

    private String sign(String path, String clientId) {
        byte[] input = SigningInput.post(path, clientId, time, Bytes.of(BODY)).toBytes();
        return SignatureHeader.write(signer.sign(input));
    }
}
