package io.orderlane.benchmarks.sdk;

import io.orderlane.alipayhk.bouncycastle.KeyReader;
import io.orderlane.alipayhk.jca.RsaProviders;
import io.orderlane.alipayhk.port.Endpoint;
import io.orderlane.alipayhk.protocol.AlipayHkSettings;
import java.nio.file.Path;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;

/** What every client is given: where the peer is, its certificate and public key, the merchant's private key. */
record Terms(String endpoint, Path trust, RSAPrivateKey privateKey, RSAPublicKey publicKey) {

    /** Begins with nothing that means a sandbox to the vendor's client. */
    private static final String CLIENT_ID = "4Q5Y8W0WSG45P907917";

    /** From arguments: at 1 the endpoint, at 2 the certificate, at 3 and 4 the files of the keys. */
    static Terms read(String... args) {
        KeyReader keys = new KeyReader(RsaProviders.jdk());
        return new Terms(
                args[1], Path.of(args[2]), keys.privateKey(Path.of(args[3])), keys.publicKey(Path.of(args[4])));
    }

    /** The same, with a public key that fits no answer. */
    Terms withPublicKey(RSAPublicKey other) {
        return new Terms(endpoint, trust, privateKey, other);
    }

    AlipayHkSettings settings() {
        return AlipayHkSettings.of(CLIENT_ID, Endpoint.of(endpoint));
    }

    @Override
    public String toString() {
        return "terms for " + endpoint;
    }
}
