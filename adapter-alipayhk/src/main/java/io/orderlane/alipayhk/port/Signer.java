package io.orderlane.alipayhk.port;

/** Signs messages with one private key. Safe for many threads; costs CPU, so never call it on an event loop. */
public interface Signer {

    /** Signs exactly these bytes. The same bytes always give the same signature. */
    Signature sign(byte[] message);
}
