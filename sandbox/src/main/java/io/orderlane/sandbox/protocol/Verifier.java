package io.orderlane.sandbox.protocol;

import static io.orderlane.sandbox.protocol.ResultCode.INVALID_CLIENT;
import static io.orderlane.sandbox.protocol.ResultCode.INVALID_SIGNATURE;
import static io.orderlane.sandbox.protocol.ResultCode.KEY_NOT_FOUND;
import static io.orderlane.sandbox.protocol.Verification.refused;

import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Optional;

/** Checks a request's signature with the keys of its client. */
public final class Verifier {
    private final Clients clients;

    public Verifier(Clients clients) {
        this.clients = clients;
    }

    public Verification verify(Call call) {
        String clientId = call.headers().clientId();
        if (clientId == null || !clients.knows(clientId)) {
            String found = clientId == null ? "no Client-Id header" : "a Client-Id that is not registered";
            return refused(SignatureVerdict.UNKNOWN_CLIENT, null, INVALID_CLIENT, "found " + found);
        }
        return ofKnownClient(call, clientId);
    }

    private Verification ofKnownClient(Call call, String clientId) {
        String header = call.headers().signature();
        String time = call.headers().requestTime();
        if (header == null || time == null) {
            String missing = header == null ? "Signature" : "Request-Time";
            return refused(SignatureVerdict.MISSING, null, INVALID_SIGNATURE, "the " + missing + " header is missing");
        }
        try {
            return withHeader(call, clientId, time, SignatureHeader.read(header));
        } catch (MalformedSignature e) {
            return refused(SignatureVerdict.MALFORMED, null, INVALID_SIGNATURE, String.valueOf(e.getMessage()));
        }
    }

    private Verification withHeader(Call call, String clientId, String time, SignatureHeader header)
            throws MalformedSignature {
        String version = header.keyVersion();
        if (!header.isRsa256()) {
            String message = "this sandbox checks algorithm RSA256 only";
            return refused(SignatureVerdict.UNSUPPORTED_ALGORITHM, version, INVALID_SIGNATURE, message);
        }
        Optional<PublicKey> key = clients.key(clientId, version);
        if (key.isEmpty()) {
            String message = "no key of this client has version " + version + "; registered: "
                    + String.join(", ", clients.versions(clientId));
            return refused(SignatureVerdict.UNKNOWN_KEY_VERSION, version, KEY_NOT_FOUND, message);
        }
        byte[] signed = SigningString.of(call.method(), call.uri(), clientId, time, call.body());
        if (!fits(key.get(), signed, SignatureValue.read(header.value()))) {
            String message =
                    "the signature does not fit <METHOD> <path-with-query>\\n<Client-Id>.<Request-Time>.<body>";
            return refused(SignatureVerdict.WRONG, version, INVALID_SIGNATURE, message);
        }
        return Verification.valid(version);
    }

    private static boolean fits(PublicKey key, byte[] signed, byte[] signature) {
        try {
            Signature rsa = Signature.getInstance("SHA256withRSA");
            rsa.initVerify(key);
            rsa.update(signed);
            return rsa.verify(signature);
        } catch (GeneralSecurityException e) {
            // a signature of the wrong length ends here: it does not fit either
            return false;
        }
    }
}
