package io.orderlane.alipayhk.bouncycastle;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Optional;

/**
 * Reads RSA keys of 2048 bits and more, in the usual forms: PEM or bare Base64; private as PKCS#8 or PKCS#1, public as
 * SubjectPublicKeyInfo, PKCS#1 or X.509 certificate.
 *
 * <p>The JDK reads the usual PEM files, Bouncy Castle every other form. The keys are made by the given provider. It
 * need not be the one that will sign: a signer imports the key into its own provider.
 */
public final class KeyReader {

    private final EncodedRsaKeys keys;

    /** Keys made for this provider; {@code RsaProviders.jdk()} is always at hand. */
    public KeyReader(Provider provider) {
        this.keys = new EncodedRsaKeys(provider);
    }

    /**
     * The private key in a file.
     *
     * @throws UnusableKeyException naming the file and what is wrong with it
     */
    public RSAPrivateKey privateKey(Path file) {
        return privateKey(file.toString(), new KeyFile(file, PRIVATE_FIX).content());
    }

    /** The private key in this content; the source is what messages call it. */
    public RSAPrivateKey privateKey(String source, byte[] content) {
        Optional<byte[]> plain = PlainPem.privateKey(content);
        try {
            return plain.isPresent() ? keys.privateKey(source, plain.get()) : privateKeyOfAnyForm(source, content);
        } catch (GeneralSecurityException noSoundRsaKey) {
            return privateKeyOfAnyForm(source, content);
        }
    }

    private RSAPrivateKey privateKeyOfAnyForm(String source, byte[] content) {
        KeyFound found = recognised(source, content, "PRIVATE");
        if (found instanceof KeyFound.Private key) {
            return new RsaKeys(keys).privateKey(source, key.info());
        }
        throw new UnusableKeyException(
                source, "found " + found.description() + " where an RSA private key is expected", PRIVATE_FIX);
    }

    /**
     * The public key in a file.
     *
     * @throws UnusableKeyException naming the file and what is wrong with it
     */
    public RSAPublicKey publicKey(Path file) {
        return publicKey(file.toString(), new KeyFile(file, PUBLIC_FIX).content());
    }

    /** The public key in this content; the source is what messages call it. */
    public RSAPublicKey publicKey(String source, byte[] content) {
        Optional<byte[]> plain = PlainPem.publicKey(content);
        try {
            return plain.isPresent() ? keys.publicKey(source, plain.get()) : publicKeyOfAnyForm(source, content);
        } catch (GeneralSecurityException noSoundRsaKey) {
            return publicKeyOfAnyForm(source, content);
        }
    }

    private RSAPublicKey publicKeyOfAnyForm(String source, byte[] content) {
        KeyFound found = recognised(source, content, "PUBLIC");
        if (found instanceof KeyFound.Public key) {
            return new RsaKeys(keys).publicKey(source, key.info());
        }
        throw new UnusableKeyException(
                source, "found " + found.description() + " where an RSA public key is expected", PUBLIC_FIX);
    }

    private static final String PRIVATE_FIX =
            "Give the unencrypted private key as PEM or Base64 (PKCS#8 or PKCS#1); `orderlane keys new DIR` makes a pair";

    private static final String PUBLIC_FIX =
            "Give the public key as PEM or Base64 (SubjectPublicKeyInfo, PKCS#1 or X.509 certificate)";

    /** Bouncy Castle's jars may be left out where all keys are plain PEM files. */
    private static KeyFound recognised(String source, byte[] content, String half) {
        try {
            return KeyForms.recognise(content);
        } catch (NoClassDefFoundError absent) {
            throw new UnusableKeyException(
                    source,
                    "found something else than one PEM block \"" + half
                            + " KEY\" of an RSA key, and Bouncy Castle, which"
                            + " reads every other form and names what is wrong, is not on the class path",
                    "Give the key as `openssl pkey -in KEY " + (half.equals("PUBLIC") ? "-pubin " : "")
                            + "-out KEY.pem` writes it, or add org.bouncycastle:bcpkix-jdk18on");
        }
    }
}
