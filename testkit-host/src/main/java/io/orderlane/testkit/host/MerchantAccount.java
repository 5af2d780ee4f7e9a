package io.orderlane.testkit.host;

import io.orderlane.alipayhk.AlipayHkAccount;
import io.orderlane.alipayhk.bouncycastle.KeyReader;
import io.orderlane.alipayhk.bouncycastle.NewKeyPair;
import io.orderlane.alipayhk.jca.RsaProviders;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Collection;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A merchant that the sandbox knows, with what AlipayHK would have agreed on with it. Hosts that are configured by files
 * take the files, which are temporary and go when the sandbox is closed.
 */
public final class MerchantAccount {

    private static final String ALIPAY_HK = "AlipayHK";
    private static final KeyReader READER = new KeyReader(RsaProviders.jdk());

    private final String name;
    private final KeyFolder folder;
    private final Supplier<String> endpoint;
    private final NewKeyPair keys;

    MerchantAccount(String name, KeyFolder folder, Supplier<String> endpoint) {
        this.name = name;
        this.folder = folder;
        this.endpoint = endpoint;
        this.keys = TestKeys.of(keysOf(name));
    }

    /** Makes the keys of AlipayHK and of these merchants, where they are missing. */
    static void makeKeys(Collection<String> names) {
        TestKeys.make(Stream.concat(Stream.of(ALIPAY_HK), names.stream().map(MerchantAccount::keysOf))
                .toList());
    }

    private static String keysOf(String name) {
        return "merchant " + name;
    }

    /** The key of the sandbox itself. */
    static NewKeyPair alipayHk() {
        return TestKeys.of(ALIPAY_HK);
    }

    private static byte[] bytes(String pem) {
        return pem.getBytes(StandardCharsets.US_ASCII);
    }

    /** The name under which updates name the account. */
    public String name() {
        return name;
    }

    /** The client id that it has at AlipayHK. */
    public String clientId() {
        return "TEST-" + name.toUpperCase(Locale.ROOT);
    }

    /** The merchant's private key. */
    public RSAPrivateKey privateKey() {
        return READER.privateKey(name, bytes(keys.privatePem()));
    }

    /** AlipayHK's public key, the same for every merchant. */
    public RSAPublicKey publicKey() {
        return READER.publicKey(ALIPAY_HK, bytes(alipayHk().publicPem()));
    }

    /** A file with the merchant's private key, PEM of PKCS#8. */
    public Path privateKeyFile() {
        return folder.file(clientId() + "-private-key.pem", keys.privatePem());
    }

    /** A file with AlipayHK's public key, PEM of SubjectPublicKeyInfo. */
    public Path publicKeyFile() {
        return folder.file("alipayhk-public-key.pem", alipayHk().publicPem());
    }

    /** The half of the merchant's key that AlipayHK has. */
    String registeredKey() {
        return keys.publicPem();
    }

    /** The account as a host has it, for {@link io.orderlane.alipayhk.AlipayHkBuilder#account}. */
    public AlipayHkAccount settings() {
        return AlipayHkAccount.of(endpoint.get(), clientId(), privateKey(), publicKey());
    }
}
