package io.orderlane.spring;

import io.orderlane.alipayhk.AlipayHkAccount;
import io.orderlane.alipayhk.bouncycastle.KeyPairs;
import io.orderlane.alipayhk.bouncycastle.KeyReader;
import io.orderlane.alipayhk.bouncycastle.NewKeyPair;
import io.orderlane.alipayhk.jca.RsaProviders;
import io.orderlane.core.order.OrderKey;
import io.orderlane.sandbox.Sandbox;
import io.orderlane.sandbox.SandboxBuilder;
import io.orderlane.sandbox.SandboxOptions;
import java.nio.charset.StandardCharsets;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** The accounts of mode dev: known to the sandbox, with a key that is made for it and kept nowhere. */
final class SandboxAccounts {

    private final Sandbox sandbox;

    SandboxAccounts(Sandbox sandbox) {
        this.sandbox = sandbox;
    }

    /** A sandbox at the paths that the account without a name has. */
    static Sandbox start(OrderlaneProperties properties, Clock clock) {
        AccountProperties account = Objects.requireNonNullElse(properties.alipayhk(), AccountProperties.NOTHING);
        SandboxBuilder builder = SandboxOptions.builder()
                .port(properties.dev().port())
                .clock(clock)
                .contractCardPath(account.contractCardPath())
                .orderServicePath(account.orderServicePath());
        return Sandbox.start(builder.build());
    }

    /** Every account that is configured, or the one without a name, registered with the sandbox. */
    Map<String, AlipayHkAccount> of(OrderlaneProperties properties) {
        Map<String, AccountProperties> given = properties.allAccounts();
        if (given.isEmpty()) {
            given = Map.of(OrderKey.DEFAULT_ACCOUNT, AccountProperties.NOTHING);
        }
        KeyReader reader = new KeyReader(RsaProviders.jdk());
        NewKeyPair pair = new KeyPairs(RsaProviders.jdk()).generate();
        RSAPrivateKey ours = reader.privateKey("our key", bytes(pair.privatePem()));
        RSAPublicKey theirs = reader.publicKey("the sandbox's key", bytes(sandbox.publicKeyPem()));
        Map<String, AlipayHkAccount> accounts = new TreeMap<>();
        given.forEach((name, account) -> {
            String clientId = Objects.requireNonNullElse(account.clientId(), "DEV-" + name);
            sandbox.registerClient(clientId, version(account), pair.publicPem());
            AlipayHkAccount made = AlipayHkAccount.of(sandbox.endpoint().toString(), clientId, ours, theirs);
            accounts.put(name, LiveAccounts.with(account, made));
        });
        return accounts;
    }

    private static String version(AccountProperties account) {
        return account.keyVersion().matches("[0-9]{1,9}") ? account.keyVersion() : "1";
    }

    private static byte[] bytes(String pem) {
        return pem.getBytes(StandardCharsets.US_ASCII);
    }
}
