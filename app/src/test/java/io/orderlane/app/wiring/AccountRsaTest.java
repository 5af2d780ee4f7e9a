package io.orderlane.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderlane.alipayhk.jca.RsaProviders;
import io.orderlane.alipayhk.port.PublicKeys;
import io.orderlane.alipayhk.signing.SigningProvider;
import io.orderlane.app.config.keys.AccountKeys;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class AccountRsaTest {

    private static final byte[] MESSAGE = "message".getBytes(StandardCharsets.UTF_8);

    private static AccountKeys keys() throws NoSuchAlgorithmException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        KeyPair pair = generator.generateKeyPair();
        return new AccountKeys(
                (RSAPrivateKey) pair.getPrivate(), PublicKeys.anyVersion((RSAPublicKey) pair.getPublic()));
    }

    private static AccountRsa using(AtomicReference<AccountKeys> now) {
        SigningProvider jdk = new SigningProvider(RsaProviders.jdk(), "it is there", Optional.empty());
        return new AccountRsa(now::get, OptionalInt.of(1), SigningChoice.by(jdk));
    }

    @Test
    void exchangedKeysSignAndVerifyFromTheNextCallOn() throws Exception {
        AtomicReference<AccountKeys> now = new AtomicReference<>(keys());
        AccountRsa rsa = using(now);
        AccountRsa former = using(new AtomicReference<>(now.get()));
        assertThat(rsa.verify(MESSAGE, rsa.sign(MESSAGE)).isGood()).isTrue();
        now.set(keys());
        assertThat(former.verify(MESSAGE, rsa.sign(MESSAGE)).isGood()).isFalse();
        assertThat(rsa.verify(MESSAGE, rsa.sign(MESSAGE)).isGood()).isTrue();
        assertThat(rsa.verify(MESSAGE, former.sign(MESSAGE)).isGood()).isFalse();
    }
}
