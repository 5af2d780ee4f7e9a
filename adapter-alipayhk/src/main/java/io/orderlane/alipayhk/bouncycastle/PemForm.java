package io.orderlane.alipayhk.bouncycastle;

import java.io.IOException;
import java.io.StringReader;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.openssl.PEMEncryptedKeyPair;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.pkcs.PKCS10CertificationRequest;
import org.bouncycastle.pkcs.PKCS8EncryptedPrivateKeyInfo;
import org.jspecify.annotations.Nullable;

/** Reads the key of a PEM text. A second one is refused, since it is not known which of them is meant. */
final class PemForm {

    private PemForm() {}

    static KeyFound read(String text) {
        try (PEMParser parser = new PEMParser(new StringReader(text.substring(text.indexOf("-----BEGIN "))))) {
            KeyFound first = name(firstKey(parser));
            return parser.readObject() == null
                    ? first
                    : new KeyFound.Other("more than one PEM block (leave only the one that is meant)");
        } catch (IOException | RuntimeException broken) {
            return new KeyFound.Other("a damaged PEM block");
        }
    }

    /** OpenSSL writes the curve's name as a block of its own before an EC key. */
    private static @Nullable Object firstKey(PEMParser parser) throws IOException {
        Object found = parser.readObject();
        return found instanceof ASN1ObjectIdentifier ? parser.readObject() : found;
    }

    private static KeyFound name(@Nullable Object found) {
        if (found instanceof PrivateKeyInfo key) {
            return new KeyFound.Private(key);
        }
        if (found instanceof PEMKeyPair pair) {
            return new KeyFound.Private(pair.getPrivateKeyInfo());
        }
        if (found instanceof SubjectPublicKeyInfo key) {
            return new KeyFound.Public(key, "a public key");
        }
        if (found instanceof X509CertificateHolder holder) {
            return new KeyFound.Public(holder.getSubjectPublicKeyInfo(), "a certificate");
        }
        return new KeyFound.Other(other(found));
    }

    private static String other(@Nullable Object found) {
        if (found instanceof PKCS8EncryptedPrivateKeyInfo || found instanceof PEMEncryptedKeyPair) {
            return "an encrypted private key (decrypt it first: openssl pkey -in FILE -out PLAIN)";
        }
        if (found instanceof PKCS10CertificationRequest) {
            return "a certificate request";
        }
        return "a PEM block that holds no key";
    }
}
