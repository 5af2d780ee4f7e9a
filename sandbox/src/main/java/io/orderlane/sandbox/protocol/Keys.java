package io.orderlane.sandbox.protocol;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/** RSA keys from PEM or one line of Base64: public as SubjectPublicKeyInfo, private as PKCS#8. */
public final class Keys {
    private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, new byte[] {'\n'});

    private Keys() {}

    /** Reads SubjectPublicKeyInfo. Throws {@link IllegalArgumentException} when the text is none. */
    public static PublicKey publicKey(String text) {
        try {
            return rsa().generatePublic(new X509EncodedKeySpec(der(text, "PUBLIC KEY")));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException(
                    "found no RSA public key; expected X.509 SubjectPublicKeyInfo as PEM (BEGIN PUBLIC KEY) or as bare"
                            + " Base64; `openssl pkey -in private.pem -pubout` writes one",
                    e);
        }
    }

    /** Reads PKCS#8. Throws {@link IllegalArgumentException}, which never shows the key, when the text is none. */
    public static RSAPrivateCrtKey privateKey(String text) {
        try {
            return (RSAPrivateCrtKey) rsa().generatePrivate(new PKCS8EncodedKeySpec(der(text, "PRIVATE KEY")));
        } catch (GeneralSecurityException | ClassCastException e) {
            throw new IllegalArgumentException(
                    "found no RSA private key; expected PKCS#8 as PEM (BEGIN PRIVATE KEY) or as bare Base64;"
                            + " `openssl pkcs8 -topk8 -nocrypt -in old.pem` converts older forms",
                    e);
        }
    }

    static RSAPublicKey publicHalf(RSAPrivateCrtKey key) {
        try {
            RSAPublicKeySpec half = new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent());
            return (RSAPublicKey) rsa().generatePublic(half);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("this private key has no public half", e);
        }
    }

    public static String pem(PublicKey key) {
        return "-----BEGIN PUBLIC KEY-----\n" + LINES.encodeToString(key.getEncoded()) + "\n-----END PUBLIC KEY-----\n";
    }

    private static KeyFactory rsa() throws GeneralSecurityException {
        return KeyFactory.getInstance("RSA");
    }

    private static byte[] der(String text, String label) throws GeneralSecurityException {
        String base64 = text.replace("-----BEGIN " + label + "-----", "")
                .replace("-----END " + label + "-----", "")
                .replaceAll("\\s", "");
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw new GeneralSecurityException("neither PEM of a " + label + " nor Base64", e);
        }
    }
}
