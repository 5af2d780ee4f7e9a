package io.orderlane.alipayhk.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.util.Base64;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link Signer} keeps: its signatures satisfy the JDK, which knows nothing of it. */
public interface SignerContract {

    /** The signer under test, announcing key version 3. */
    Signer signer();

    /** The public half of its key. */
    PublicKey publicKey();

    @Test
    default void theJdkAcceptsTheSignature() throws Exception {
        byte[] message =
                "POST /煤?a=b\n4Q5.2026-11-21T10:00:00+08:00.{\"a\":\"\\n\"}\r\n".getBytes(StandardCharsets.UTF_8);

        assertThat(jdkAccepts(message, signer().sign(message))).isTrue();
        assertThat(jdkAccepts(new byte[0], signer().sign(new byte[0]))).isTrue();
    }

    @Test
    default void oneChangedByteIsNoticed() throws Exception {
        Signature signature = signer().sign("abc".getBytes(StandardCharsets.UTF_8));

        assertThat(jdkAccepts("abd".getBytes(StandardCharsets.UTF_8), signature))
                .isFalse();
    }

    @Test
    default void theSignatureNamesAlgorithmAndKeyVersion() {
        Signature signature = signer().sign(new byte[] {1});

        assertThat(signature.algorithm()).isEqualTo("RSA256");
        assertThat(signature.keyVersion()).isEqualTo(OptionalInt.of(3));
    }

    @Test
    default void theSameMessageGivesTheSameSignatureOnManyThreads() {
        Signature expected = signer().sign(new byte[] {1, 2, 3});
        Signer shared = signer();

        assertThat(IntStream.range(0, 64).parallel().mapToObj(any -> shared.sign(new byte[] {1, 2, 3})))
                .allMatch(expected::equals);
    }

    private boolean jdkAccepts(byte[] message, Signature signature) throws GeneralSecurityException {
        java.security.Signature jdk = java.security.Signature.getInstance("SHA256withRSA");
        jdk.initVerify(publicKey());
        jdk.update(message);
        return jdk.verify(Base64.getDecoder().decode(signature.base64()));
    }
}
