package io.orderlane.alipayhk.jca;

import io.orderlane.alipayhk.port.PublicKeys;
import io.orderlane.alipayhk.port.Signature;
import io.orderlane.alipayhk.port.SignatureCheck;
import io.orderlane.alipayhk.port.SignatureVerifier;
import java.security.Provider;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Verifies RSA256. The announced key version chooses among the keys; when no key is registered for it, all are tried,
 * so that a change of keys at AlipayHK is noticed and stops nothing.
 */
public final class RsaVerifier implements SignatureVerifier {

    private final PublicKeys keys;
    private final IdentityHashMap<RSAPublicKey, KeyCheck> checks = new IdentityHashMap<>();

    /** With these keys. They are imported into the provider once. */
    public RsaVerifier(PublicKeys keys, Provider provider) {
        this.keys = keys.each(new KeyImport(provider)::publicKey);
        this.keys.all().forEach(entry -> checks.put(entry.key(), new KeyCheck(entry.key(), provider)));
    }

    @Override
    public SignatureCheck verify(byte[] message, Signature signature) {
        if (!signature.algorithm().equalsIgnoreCase(Signature.RSA256)) {
            return new SignatureCheck.DoesNotFit("algorithm " + signature.algorithm() + " is not supported, RSA256 is");
        }
        List<PublicKeys.Entry> announced = keys.serving(signature.keyVersion());
        return announced.isEmpty()
                ? answer(firstFitting(keys.all(), message, signature), false, signature)
                : answer(firstFitting(announced, message, signature), true, signature);
    }

    private SignatureCheck answer(Optional<PublicKeys.Entry> fitting, boolean asAnnounced, Signature signature) {
        return fitting.<SignatureCheck>map(entry -> new SignatureCheck.Fits(entry.name(), asAnnounced))
                .orElseGet(() -> new SignatureCheck.DoesNotFit(why(signature)));
    }

    private String why(Signature signature) {
        String announced = signature.keyVersion().isPresent()
                ? "key version " + signature.keyVersion().getAsInt()
                : "no key version";
        return "no key fits; the signature announces " + announced + ", registered: " + keys.names();
    }

    private Optional<PublicKeys.Entry> firstFitting(
            List<PublicKeys.Entry> entries, byte[] message, Signature signature) {
        return entries.stream()
                .filter(entry -> fits(entry.key(), message, signature))
                .findFirst();
    }

    private boolean fits(RSAPublicKey key, byte[] message, Signature signature) {
        try {
            return Objects.requireNonNull(checks.get(key))
                    .fits(message, Base64.getDecoder().decode(signature.base64()));
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }
}
