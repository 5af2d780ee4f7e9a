package io.orderlane.benchmarks.hotpath;

import io.orderlane.alipayhk.jca.ProviderUnavailableException;
import io.orderlane.alipayhk.jca.RsaSigner;
import io.orderlane.alipayhk.jca.RsaVerifier;
import io.orderlane.alipayhk.port.PublicKeys;
import io.orderlane.alipayhk.port.Signature;
import io.orderlane.alipayhk.port.SignatureCheck;
import io.orderlane.alipayhk.protocol.OrderServiceWriter;
import io.orderlane.alipayhk.protocol.SigningInput;
import io.orderlane.alipayhk.signing.ProviderChoice;
import io.orderlane.alipayhk.signing.SigningProviders;
import io.orderlane.benchmarks.Rides;
import io.orderlane.ride.RideHailing;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Provider;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One RSA-2048 signature over a ride's request, and one verification, by each provider that is there. */
@State(Scope.Thread)
public class RsaSignature {

    /** Which {@link ProviderChoice}. */
    @Param("JDK")
    public String provider = "JDK";

    private byte[] message = new byte[0];
    private RsaSigner signer;
    private RsaVerifier verifier;
    private Signature signature;

    /** With keys of the provider's own. */
    @Setup
    public void prepare() throws GeneralSecurityException, ProviderUnavailableException {
        Provider chosen =
                SigningProviders.all().choose(ProviderChoice.valueOf(provider)).provider();
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA", chosen);
        generator.initialize(2048);
        KeyPair pair = generator.generateKeyPair();
        var body = new OrderServiceWriter().write(Rides.delivery(RideHailing.SCENARIO));
        message = SigningInput.post("/order/sync", "client", "2026-11-21T10:00:00+08:00", body)
                .toBytes();
        signer = new RsaSigner((RSAPrivateKey) pair.getPrivate(), 1, chosen);
        verifier = new RsaVerifier(PublicKeys.anyVersion((RSAPublicKey) pair.getPublic()), chosen);
        signature = signer.sign(message);
    }

    @Benchmark
    public Signature sign() {
        return signer.sign(message);
    }

    @Benchmark
    public SignatureCheck verify() {
        return verifier.verify(message, signature);
    }
}
