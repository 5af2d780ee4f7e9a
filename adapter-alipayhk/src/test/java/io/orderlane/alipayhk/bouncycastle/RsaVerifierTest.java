package io.orderlane.alipayhk.bouncycastle;

import io.orderlane.alipayhk.port.PublicKeys;
import io.orderlane.alipayhk.port.SignatureVerifier;
import io.orderlane.alipayhk.port.SignatureVerifierContract;

class RsaVerifierTest implements SignatureVerifierContract {

    @Override
    public SignatureVerifier verifier(PublicKeys keys) {
        return new RsaVerifier(keys, RsaProviders.jdk());
    }
}
