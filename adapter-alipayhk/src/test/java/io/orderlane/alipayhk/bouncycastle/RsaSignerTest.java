package io.orderlane.alipayhk.bouncycastle;

import io.orderlane.alipayhk.port.Signer;
import io.orderlane.alipayhk.port.SignerContract;
import java.security.PublicKey;

class RsaSignerTest implements SignerContract {

    @Override
    public Signer signer() {
        return new RsaSigner(TestKeys.privateKey(TestKeys.PAIR), 3, RsaProviders.jdk());
    }

    @Override
    public PublicKey publicKey() {
        return TestKeys.publicKey(TestKeys.PAIR);
    }
}
