package io.orderlane.benchmarks.sdk;

import io.orderlane.alipayhk.bouncycastle.KeyReader;
import io.orderlane.alipayhk.jca.RsaProviders;
import io.orderlane.alipayhk.port.Endpoint;
import io.orderlane.alipayhk.protocol.AlipayHkSettings;
import java.nio.file.Path;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Optional;

/**
 * What every client is given alike.
 *
 * @param endpoint scheme, host and port of the peer
 * @param privateKey of the merchant
 * @param publicKey of the peer
 * @param trust the certificate of a peer that speaks TLS
 */
record Terms(String endpoint, RSAPrivateKey privateKey, RSAPublicKey publicKey, Optional<Path> trust) {

    /** Begins with nothing that means a sandbox to the vendor's client. */
    private static final String CLIENT_ID = "4Q5Y8W0WSG45P907917";

    static Terms read(String endpoint, Path privateKey, Path publicKey, Optional<Path> trust) {
        KeyReader keys = new KeyReader(RsaProviders.jdk());
        return new Terms(endpoint, keys.privateKey(privateKey), keys.publicKey(publicKey), trust);
    }

    /** The same, with a public key that fits no answer. */
    Terms withPublicKey(RSAPublicKey other) {
        return new Terms(endpoint, privateKey, other, trust);
    }

    AlipayHkSettings settings() {
        return AlipayHkSettings.of(CLIENT_ID, Endpoint.of(endpoint));
    }

    @Override
    public String toString() {
        return "terms for " + endpoint;
    }
}
