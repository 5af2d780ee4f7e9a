package io.orderlane.sandbox.gateway;

import io.orderlane.sandbox.fault.Misbehaviour.OtherAlgorithm;
import io.orderlane.sandbox.fault.Misbehaviour.UnknownKeyVersion;
import io.orderlane.sandbox.journal.AnswerForm;
import io.orderlane.sandbox.protocol.Body;
import io.orderlane.sandbox.protocol.Call;
import io.orderlane.sandbox.protocol.GatewayKey;
import io.orderlane.sandbox.protocol.SignatureHeader;
import io.orderlane.sandbox.protocol.SignatureValue;
import io.orderlane.sandbox.protocol.SigningString;
import java.util.Map;

/** Adds the Signature header, over the request's method and path and the answer's own headers and bytes. */
public final class AnswerSigner {
    private final GatewayKey key;

    public AnswerSigner(GatewayKey key) {
        this.key = key;
    }

    void sign(CheckedRequest request, AnswerForm form, Map<String, String> headers, Body body) {
        if (form != AnswerForm.UNSIGNED) {
            byte[] signature = key.sign(signed(request.call(), headers, body));
            if (form == AnswerForm.WRONG_SIGNATURE) {
                signature[0] ^= 1;
            }
            String version = keyVersion(request, form);
            String value = SignatureValue.write(signature);
            headers.put("Signature", new SignatureHeader(algorithm(request), version, value).write());
        }
    }

    private static byte[] signed(Call call, Map<String, String> headers, Body body) {
        String clientId = headers.getOrDefault("Client-Id", "");
        String time = headers.getOrDefault("Response-Time", "");
        return SigningString.of(call.method(), call.uri(), clientId, time, body);
    }

    private static String algorithm(CheckedRequest request) {
        return request.disruption()
                .first(OtherAlgorithm.class)
                .map(OtherAlgorithm::algorithm)
                .orElse("RSA256");
    }

    private String keyVersion(CheckedRequest request, AnswerForm form) {
        return form == AnswerForm.UNKNOWN_KEY_VERSION
                ? request.disruption()
                        .first(UnknownKeyVersion.class)
                        .map(UnknownKeyVersion::keyVersion)
                        .orElse(key.version())
                : key.version();
    }
}
