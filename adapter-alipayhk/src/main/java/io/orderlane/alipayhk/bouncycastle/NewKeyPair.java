package io.orderlane.alipayhk.bouncycastle;

import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;

/**
 * A new pair in the forms AlipayHK names (digital signature, keys).
 *
 * @param privatePem PKCS#8
 * @param publicPem SubjectPublicKeyInfo
 * @param publicBase64 the same on one line, to paste where a form asks for it
 */
public record NewKeyPair(String privatePem, String publicPem, String publicBase64) {

    static NewKeyPair of(RSAPrivateKey privateKey, RSAPublicKey publicKey) {
        return new NewKeyPair(
                pem("PRIVATE KEY", privateKey.getEncoded()),
                pem("PUBLIC KEY", publicKey.getEncoded()),
                Base64.getEncoder().encodeToString(publicKey.getEncoded()));
    }

    private static String pem(String label, byte[] der) {
        String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        return "-----BEGIN " + label + "-----\n" + lines + "\n-----END " + label + "-----\n";
    }

    /** Does not contain the keys. */
    @Override
    public String toString() {
        return "a new RSA key pair";
    }
}
