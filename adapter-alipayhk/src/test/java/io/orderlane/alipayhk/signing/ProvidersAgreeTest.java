package io.orderlane.alipayhk.signing;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderlane.alipayhk.bouncycastle.TestKeys;
import io.orderlane.alipayhk.jca.RsaProviders;
import io.orderlane.alipayhk.jca.RsaSigner;
import io.orderlane.alipayhk.jca.RsaVerifier;
import io.orderlane.alipayhk.port.PublicKeys;
import io.orderlane.alipayhk.port.Signature;
import io.orderlane.alipayhk.port.Signer;
import java.security.Provider;
import java.security.Security;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** RSA with PKCS#1 v1.5 leaves nothing to chance, so whoever signs, the bytes are the same. */
class ProvidersAgreeTest {

    private static final List<byte[]> MESSAGES = Stream.iterate(0, size -> size * 2 + 1)
            .limit(14)
            .map(size -> bytes(size))
            .toList();

    @ParameterizedTest
    @EnumSource
    void everyProviderSignsByteForByteAsTheJdk(ProviderChoice choice) {
        Signer jdk = signer(RsaProviders.jdk());
        Signer other = signer(LoadableProviders.load(choice));

        assertThat(MESSAGES)
                .allSatisfy(message -> assertThat(other.sign(message)).isEqualTo(jdk.sign(message)));
    }

    @ParameterizedTest
    @EnumSource
    void everyProviderVerifiesWhatTheJdkSignedAndNothingElse(ProviderChoice choice) {
        Signature good = signer(RsaProviders.jdk()).sign(bytes(1600));
        PublicKeys keys = PublicKeys.anyVersion(TestKeys.publicKey(TestKeys.PAIR));
        RsaVerifier verifier = new RsaVerifier(keys, LoadableProviders.load(choice));

        assertThat(verifier.verify(bytes(1600), good).isGood()).isTrue();
        assertThat(verifier.verify(bytes(1599), good).isGood()).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void noProviderIsInstalledForTheWholeProcess(ProviderChoice choice) {
        Provider[] before = Security.getProviders();

        signer(LoadableProviders.load(choice)).sign(bytes(1));

        assertThat(Security.getProviders()).isEqualTo(before);
    }

    private static Signer signer(Provider provider) {
        return new RsaSigner(TestKeys.privateKey(TestKeys.PAIR), 1, provider);
    }

    private static byte[] bytes(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }
}
