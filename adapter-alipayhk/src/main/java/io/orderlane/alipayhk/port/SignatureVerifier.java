package io.orderlane.alipayhk.port;

/** Verifies signatures with the public keys it was given. Safe for many threads. */
public interface SignatureVerifier {

    /** Whether a key fits, and which. Never throws for a bad signature, however broken. */
    SignatureCheck verify(byte[] message, Signature signature);
}
