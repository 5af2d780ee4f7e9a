package io.orderlane.alipayhk.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** What every {@link SignatureVerifier} keeps, with signatures made by the JDK. */
public interface SignatureVerifierContract {

    /** Two pairs, made once. */
    KeyPair FIRST = newPair();

    /** The other one. */
    KeyPair SECOND = newPair();

    /** A message. */
    byte[] MESSAGE = "POST /a\nc.t.{\"名\":1}".getBytes(StandardCharsets.UTF_8);

    /** The verifier under test with these keys. */
    SignatureVerifier verifier(PublicKeys keys);

    @Test
    default void theAnnouncedVersionChoosesTheKey() {
        SignatureVerifier verifier = verifier(keys(1, FIRST).and(OptionalInt.of(2), publicKey(SECOND)));

        assertThat(verifier.verify(MESSAGE, signed(SECOND, OptionalInt.of(2))))
                .isEqualTo(new SignatureCheck.Fits("version 2", true));
        assertThat(verifier.verify(MESSAGE, signed(SECOND, OptionalInt.of(1))).isGood())
                .isFalse();
    }

    @Test
    default void aKeyForAnyVersionServesEveryVersion() {
        SignatureVerifier verifier = verifier(PublicKeys.anyVersion(publicKey(FIRST)));

        assertThat(verifier.verify(MESSAGE, signed(FIRST, OptionalInt.of(7))))
                .isEqualTo(new SignatureCheck.Fits("any version", true));
    }

    @Test
    default void anUnknownVersionTriesAllKeysAndSaysWhichFits() {
        SignatureVerifier verifier = verifier(keys(1, FIRST).and(OptionalInt.of(2), publicKey(SECOND)));

        assertThat(verifier.verify(MESSAGE, signed(SECOND, OptionalInt.of(9))))
                .isEqualTo(new SignatureCheck.Fits("version 2", false));
    }

    @Test
    default void withoutAVersionEveryKeyMayFit() {
        SignatureVerifier verifier = verifier(keys(1, FIRST).and(OptionalInt.of(2), publicKey(SECOND)));

        assertThat(verifier.verify(MESSAGE, signed(SECOND, OptionalInt.empty())))
                .isEqualTo(new SignatureCheck.Fits("version 2", true));
    }

    @Test
    default void whatDoesNotFitSaysWhatWasTried() {
        SignatureCheck check = verifier(keys(1, FIRST)).verify(MESSAGE, signed(SECOND, OptionalInt.of(1)));

        assertThat(check).isInstanceOf(SignatureCheck.DoesNotFit.class);
        assertThat(check.toString()).contains("key version 1").contains("registered: version 1");
    }

    @Test
    default void brokenValuesAndOtherAlgorithmsNeverThrow() {
        SignatureVerifier verifier = verifier(keys(1, FIRST));
        Signature good = signed(FIRST, OptionalInt.of(1));

        assertThat(verifier.verify(MESSAGE, Signature.rsa256(1, "AAAA")).isGood())
                .isFalse();
        assertThat(verifier.verify(MESSAGE, Signature.rsa256(1, "")).isGood()).isFalse();
        assertThat(verifier.verify(MESSAGE, Signature.rsa256(1, "!")).isGood()).isFalse();
        assertThat(verifier.verify(MESSAGE, new Signature("ECC224", good.keyVersion(), good.base64())))
                .isInstanceOf(SignatureCheck.DoesNotFit.class);
        assertThat(verifier(PublicKeys.none()).verify(MESSAGE, good).isGood()).isFalse();
    }

    private static PublicKeys keys(int version, KeyPair pair) {
        return PublicKeys.version(version, publicKey(pair));
    }

    private static RSAPublicKey publicKey(KeyPair pair) {
        return (RSAPublicKey) pair.getPublic();
    }

    private static Signature signed(KeyPair pair, OptionalInt version) {
        try {
            java.security.Signature jdk = java.security.Signature.getInstance("SHA256withRSA");
            jdk.initSign(pair.getPrivate());
            jdk.update(MESSAGE);
            return new Signature("RSA256", version, Base64.getEncoder().encodeToString(jdk.sign()));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static KeyPair newPair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
