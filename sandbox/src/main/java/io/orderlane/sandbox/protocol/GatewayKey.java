package io.orderlane.sandbox.protocol;

import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateCrtKey;

/** The key the sandbox signs its answers with, and the version it calls it by. */
public final class GatewayKey {
    private final RSAPrivateCrtKey key;
    private final SigningRsa signing;
    private final String version;

    private GatewayKey(RSAPrivateCrtKey key, String version) throws GeneralSecurityException {
        this.key = key;
        this.signing = new SigningRsa(key);
        this.version = version;
    }

    /** A key of the caller's own, PKCS#8 as PEM or bare Base64. */
    public static GatewayKey of(String privateKeyText, String version) {
        try {
            return new GatewayKey(Keys.privateKey(privateKeyText), version);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("this private key cannot sign with RSA", e);
        }
    }

    /** The RSA-2048 key of this process, version 1, made when it is first asked for: making one takes up to a second. */
    public static GatewayKey ofThisProcess() {
        return Generated.KEY;
    }

    /** The half that merchants verify answers with. */
    public String publicKeyPem() {
        return Keys.pem(Keys.publicHalf(key));
    }

    public String version() {
        return version;
    }

    /** SHA256withRSA over the bytes. */
    public byte[] sign(byte[] bytes) {
        try {
            return signing.sign(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the gateway's key cannot sign", e);
        }
    }

    private static final class Generated {

        private static final GatewayKey KEY = generate();

        private Generated() {}

        private static GatewayKey generate() {
            try {
                KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
                generator.initialize(2048);
                return new GatewayKey(
                        (RSAPrivateCrtKey) generator.generateKeyPair().getPrivate(), "1");
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("this JDK cannot make RSA keys", e);
            }
        }
    }
}
