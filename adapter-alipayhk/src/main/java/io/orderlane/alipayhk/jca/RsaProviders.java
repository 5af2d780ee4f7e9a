package io.orderlane.alipayhk.jca;

import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import java.security.Signature;

/** Where RSA arithmetic comes from. No provider is installed for the whole process. */
public final class RsaProviders {

    /** The name the JDK gives to RSA256. */
    static final String SHA256_WITH_RSA = "SHA256withRSA";

    private RsaProviders() {}

    /** The JDK's own; every Java has one. */
    public static Provider jdk() {
        try {
            return Signature.getInstance(SHA256_WITH_RSA).getProvider();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform must support SHA256withRSA", impossible);
        }
    }
}
