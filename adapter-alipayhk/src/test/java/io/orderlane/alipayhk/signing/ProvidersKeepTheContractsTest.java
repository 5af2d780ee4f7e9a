package io.orderlane.alipayhk.signing;

import io.orderlane.alipayhk.bouncycastle.TestKeys;
import io.orderlane.alipayhk.jca.RsaSigner;
import io.orderlane.alipayhk.jca.RsaVerifier;
import io.orderlane.alipayhk.port.PublicKeys;
import io.orderlane.alipayhk.port.SignatureVerifier;
import io.orderlane.alipayhk.port.SignatureVerifierContract;
import io.orderlane.alipayhk.port.Signer;
import io.orderlane.alipayhk.port.SignerContract;
import java.security.PublicKey;
import org.junit.jupiter.api.Nested;

/** Signer and verifier with each provider, held to the contracts of their ports. */
class ProvidersKeepTheContractsTest {

    /** Both contracts with one provider. */
    interface Both extends SignerContract, SignatureVerifierContract {

        ProviderChoice choice();

        @Override
        default Signer signer() {
            return new RsaSigner(TestKeys.privateKey(TestKeys.PAIR), 3, LoadableProviders.load(choice()));
        }

        @Override
        default PublicKey publicKey() {
            return TestKeys.publicKey(TestKeys.PAIR);
        }

        @Override
        default SignatureVerifier verifier(PublicKeys keys) {
            return new RsaVerifier(keys, LoadableProviders.load(choice()));
        }
    }

    @Nested
    class TheJdk implements Both {
        @Override
        public ProviderChoice choice() {
            return ProviderChoice.JDK;
        }
    }

    @Nested
    class AmazonCorretto implements Both {
        @Override
        public ProviderChoice choice() {
            return ProviderChoice.ACCP;
        }
    }

    @Nested
    class BouncyCastle implements Both {
        @Override
        public ProviderChoice choice() {
            return ProviderChoice.BOUNCYCASTLE;
        }
    }
}
