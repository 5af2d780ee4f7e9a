package io.orderlane.spring;

import io.orderlane.alipayhk.AlipayHkAccount;
import io.orderlane.alipayhk.bouncycastle.KeyReader;
import io.orderlane.alipayhk.jca.RsaProviders;
import io.orderlane.core.order.OrderKey;
import io.orderlane.sandbox.Sandbox;
import io.orderlane.sandbox.SandboxBuilder;
import io.orderlane.sandbox.SandboxOptions;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** The accounts of mode dev: known to the sandbox, with a key that is made for it and kept nowhere. */
final class SandboxAccounts {

    private static final int KEY_BITS = 2048;

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
        KeyPair ours = newKeys();
        RSAPublicKey theirs = new KeyReader(RsaProviders.jdk())
                .publicKey("the sandbox's key", sandbox.publicKeyPem().getBytes(StandardCharsets.US_ASCII));
        Map<String, AlipayHkAccount> accounts = new TreeMap<>();
        given.forEach((name, account) -> accounts.put(name, account(name, account, ours, theirs)));
        return accounts;
    }

    private AlipayHkAccount account(String name, AccountProperties given, KeyPair ours, RSAPublicKey theirs) {
        String clientId = Objects.requireNonNullElse(given.clientId(), "DEV-" + name);
        String version = given.keyVersion().matches("[0-9]{1,9}") ? given.keyVersion() : "1";
        sandbox.registerClient(
                clientId,
                version,
                Base64.getEncoder().encodeToString(ours.getPublic().getEncoded()));
        AlipayHkAccount account =
                AlipayHkAccount.of(sandbox.endpoint().toString(), clientId, (RSAPrivateKey) ours.getPrivate(), theirs);
        return LiveAccounts.with(given, account);
    }

    private static KeyPair newKeys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(KEY_BITS);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform must make RSA keys", impossible);
        }
    }
}
