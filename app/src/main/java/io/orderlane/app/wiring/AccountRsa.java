package io.orderlane.app.wiring;

import io.orderlane.alipayhk.jca.RsaSigner;
import io.orderlane.alipayhk.jca.RsaVerifier;
import io.orderlane.alipayhk.port.Signature;
import io.orderlane.alipayhk.port.SignatureCheck;
import io.orderlane.alipayhk.port.SignatureVerifier;
import io.orderlane.alipayhk.port.Signer;
import io.orderlane.app.config.keys.AccountKeys;
import java.security.Provider;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Signs and verifies for one account. The provider may still be loading when this is made: the first signature waits
 * for it, on a signing thread. Verifying never waits, since an answer comes only to a signed request. New keys are used
 * from the next call on.
 */
final class AccountRsa implements Signer, SignatureVerifier {

    private final Supplier<AccountKeys> keys;
    private final OptionalInt keyVersion;
    private final SigningChoice signing;
    private volatile @Nullable Halves halves;

    private record Halves(AccountKeys keys, Signer signer, SignatureVerifier verifier) {}

    /** With the account's keys as they are, and the version AlipayHK knows its public key by, if it is to be named. */
    AccountRsa(Supplier<AccountKeys> keys, OptionalInt keyVersion, SigningChoice signing) {
        this.keys = keys;
        this.keyVersion = keyVersion;
        this.signing = signing;
    }

    @Override
    public Signature sign(byte[] message) {
        return halves().signer().sign(message);
    }

    @Override
    public SignatureCheck verify(byte[] message, Signature signature) {
        return halves().verifier().verify(message, signature);
    }

    // called for each signature: comparing references is enough, and comparing the keys' numbers would cost more
    @SuppressWarnings("ReferenceEquality")
    private Halves halves() {
        AccountKeys now = keys.get();
        Halves made = halves;
        return made == null || made.keys() != now ? make(now) : made;
    }

    @SuppressWarnings("ReferenceEquality")
    private synchronized Halves make(AccountKeys now) {
        Halves made = halves;
        if (made == null || made.keys() != now) {
            Provider rsa = signing.provider().provider();
            made = new Halves(
                    now, new RsaSigner(now.privateKey(), keyVersion, rsa), new RsaVerifier(now.publicKeys(), rsa));
            halves = made;
        }
        return made;
    }
}
