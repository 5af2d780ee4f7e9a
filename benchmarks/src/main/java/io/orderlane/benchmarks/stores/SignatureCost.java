package io.orderlane.benchmarks.stores;

import io.orderlane.alipayhk.jca.ProviderUnavailableException;
import io.orderlane.alipayhk.jca.RsaSigner;
import io.orderlane.alipayhk.signing.ProviderChoice;
import io.orderlane.alipayhk.signing.SigningProvider;
import io.orderlane.alipayhk.signing.SigningProviders;
import io.orderlane.benchmarks.Spread;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.interfaces.RSAPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.List;

/** The CPU that one RSA-2048 signature costs with the provider that the service would choose, measured again and again. */
final class SignatureCost {

    private static final int SIGNATURES = 300;

    private final String provider;
    private final RsaSigner signer;
    private final byte[] message = new byte[1600];
    private final List<Double> micros = new ArrayList<>();

    SignatureCost() throws GeneralSecurityException, ProviderUnavailableException {
        SigningProvider chosen = SigningProviders.all().choose(ProviderChoice.AUTO);
        provider = chosen.name();
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        PrivateKey key = KeyFactory.getInstance("RSA", chosen.provider())
                .generatePrivate(new PKCS8EncodedKeySpec(
                        generator.generateKeyPair().getPrivate().getEncoded()));
        signer = new RsaSigner((RSAPrivateKey) key, 1, chosen.provider());
        measure();
        micros.clear();
    }

    void measure() {
        long before = CpuTimes.ofThisThread();
        for (int i = 0; i < SIGNATURES; i++) {
            signer.sign(message);
        }
        micros.add((CpuTimes.ofThisThread() - before) / 1_000.0 / SIGNATURES);
    }

    /** Microseconds at the median of all measurements. */
    double median() {
        return Spread.of(micros).median();
    }

    String provider() {
        return provider;
    }
}
