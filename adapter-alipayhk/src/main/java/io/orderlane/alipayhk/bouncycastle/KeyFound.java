package io.orderlane.alipayhk.bouncycastle;

import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;

/** What some key material turned out to be. */
sealed interface KeyFound {

    /** In words, with an article, without content. */
    String description();

    /** A private key of any algorithm. */
    record Private(PrivateKeyInfo info) implements KeyFound {
        @Override
        public String description() {
            return "a private key";
        }
    }

    /** A public key of any algorithm. */
    record Public(SubjectPublicKeyInfo info, String description) implements KeyFound {}

    /** Something else. */
    record Other(String description) implements KeyFound {}
}
