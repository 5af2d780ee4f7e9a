package io.orderlane.alipayhk.protocol;

/** How far a response can be trusted. Only a verified success counts as delivered. */
public enum Verdict {
    /** Signed, and a key of AlipayHK fits. */
    VERIFIED,
    /** Signed, but no key fits; or the header cannot be read; or there is a Signature without a Response-Time. */
    BAD_SIGNATURE,
    /** Not signed and not a success: sibling gateways answer their own errors so. */
    UNSIGNED_ERROR,
    /** Not signed, yet claims success: never believed. */
    UNSIGNED_SUCCESS
}
