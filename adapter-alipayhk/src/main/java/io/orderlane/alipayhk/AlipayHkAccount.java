package io.orderlane.alipayhk;

import io.orderlane.alipayhk.bouncycastle.KeyPairs;
import io.orderlane.alipayhk.bouncycastle.KeyReader;
import io.orderlane.alipayhk.jca.RsaProviders;
import io.orderlane.alipayhk.jca.RsaSigner;
import io.orderlane.alipayhk.jca.RsaVerifier;
import io.orderlane.alipayhk.port.Endpoint;
import io.orderlane.alipayhk.port.PublicKeys;
import io.orderlane.alipayhk.port.SignatureVerifier;
import io.orderlane.alipayhk.port.Signer;
import io.orderlane.alipayhk.protocol.AlipayHkSettings;
import io.orderlane.alipayhk.protocol.AnswerClientId;
import io.orderlane.alipayhk.protocol.AnswerRules;
import io.orderlane.alipayhk.protocol.LanguageForm;
import io.orderlane.alipayhk.protocol.MerchantIds;
import io.orderlane.alipayhk.protocol.RequestTimeFormat;
import java.nio.file.Path;
import java.security.Provider;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A merchant at AlipayHK, for {@link AlipayHkBuilder#account}. The defaults are those of the service's keys
 * {@code alipayhk.*}. What is wrong is said when the gateway is built, all of it at once. For one thread.
 */
public final class AlipayHkAccount {

    /** A public key that is still to be read. */
    private record Named(OptionalInt version, Supplier<RSAPublicKey> key) {}

    private static final KeyReader READER = new KeyReader(RsaProviders.jdk());

    private final String endpoint;
    private final String clientId;
    private final @Nullable Supplier<RSAPrivateKey> privateKey;
    private final List<Named> publicKeys = new ArrayList<>();
    private @Nullable Signer signer;
    private @Nullable SignatureVerifier verifier;
    private OptionalInt keyVersion = OptionalInt.of(1);
    private String contractCardPath = AlipayHkSettings.CONTRACT_CARD_PATH;
    private String orderServicePath = AlipayHkSettings.ORDER_SERVICE_PATH;
    private LanguageForm languages = LanguageForm.ONE_STRING;
    private RequestTimeFormat requestTime = RequestTimeFormat.SECONDS;
    private AnswerClientId answerClientId = AnswerRules.USUAL.clientId();
    private Optional<Duration> answerWindow = AnswerRules.USUAL.window();
    private @Nullable String merchantId;
    private @Nullable String merchantAccountId;

    private AlipayHkAccount(String endpoint, String clientId, @Nullable Supplier<RSAPrivateKey> privateKey) {
        this.endpoint = Objects.requireNonNull(endpoint, "the endpoint is null");
        this.clientId = Objects.requireNonNull(clientId, "the client id is null");
        this.privateKey = privateKey;
    }

    /**
     * An account whose keys are in files.
     *
     * @param endpoint AlipayHK's scheme, host and port
     * @param clientId the client id that AlipayHK gave you
     * @param privateKey your RSA-2048 private key
     * @param publicKey AlipayHK's RSA public key; it serves any key version
     */
    public static AlipayHkAccount of(String endpoint, String clientId, Path privateKey, Path publicKey) {
        Objects.requireNonNull(privateKey, "the private key is null");
        Objects.requireNonNull(publicKey, "the public key is null");
        AlipayHkAccount account = new AlipayHkAccount(endpoint, clientId, () -> READER.privateKey(privateKey));
        account.publicKeys.add(new Named(OptionalInt.empty(), () -> READER.publicKey(publicKey)));
        return account;
    }

    /** The same with keys that are read already. */
    public static AlipayHkAccount of(
            String endpoint, String clientId, RSAPrivateKey privateKey, RSAPublicKey publicKey) {
        Objects.requireNonNull(privateKey, "the private key is null");
        Objects.requireNonNull(publicKey, "the public key is null");
        AlipayHkAccount account = new AlipayHkAccount(endpoint, clientId, () -> privateKey);
        account.publicKeys.add(new Named(OptionalInt.empty(), () -> publicKey));
        return account;
    }

    /** An account whose signatures are made and verified elsewhere, as in a key store of hardware. */
    public static AlipayHkAccount signedBy(
            String endpoint, String clientId, Signer signer, SignatureVerifier verifier) {
        AlipayHkAccount account = new AlipayHkAccount(endpoint, clientId, null);
        account.signer = Objects.requireNonNull(signer, "the signer is null");
        account.verifier = Objects.requireNonNull(verifier, "the verifier is null");
        return account;
    }

    /** The version AlipayHK knows your key under; 1 by default. */
    public AlipayHkAccount keyVersion(int version) {
        keyVersion = OptionalInt.of(version);
        return this;
    }

    /** Names no key version, which then means the newest. */
    public AlipayHkAccount noKeyVersion() {
        keyVersion = OptionalInt.empty();
        return this;
    }

    /** A further public key of AlipayHK, for answers of this key version. */
    public AlipayHkAccount publicKey(int version, Path file) {
        Objects.requireNonNull(file, "the public key is null");
        publicKeys.add(new Named(OptionalInt.of(version), () -> READER.publicKey(file)));
        return this;
    }

    /** The same with a key that is read already. */
    public AlipayHkAccount publicKey(int version, RSAPublicKey key) {
        Objects.requireNonNull(key, "the public key is null");
        publicKeys.add(new Named(OptionalInt.of(version), () -> key));
        return this;
    }

    /** Other paths than those of AlipayHK's pages. */
    public AlipayHkAccount paths(String contractCard, String orderService) {
        contractCardPath = contractCard;
        orderServicePath = orderService;
        return this;
    }

    /** How {@code languageBusinessInfo} of the contract card is wrapped; as one string by default. */
    public AlipayHkAccount languageForm(LanguageForm form) {
        languages = form;
        return this;
    }

    /** How exact {@code Request-Time} is; to the second by default. */
    public AlipayHkAccount requestTime(RequestTimeFormat format) {
        requestTime = format;
        return this;
    }

    /** Whose client id a signed success may carry to count; your own by default. */
    public AlipayHkAccount answerClientId(AnswerClientId whose) {
        answerClientId = whose;
        return this;
    }

    /** How far the time of a signed success may lie from this machine's, either way, for it to count; 15 minutes. */
    public AlipayHkAccount answerWindow(Duration window) {
        answerWindow = Optional.of(window);
        return this;
    }

    /** Takes signed successes of any time. */
    public AlipayHkAccount noAnswerWindow() {
        answerWindow = Optional.empty();
        return this;
    }

    /** {@code merchantId} of every update that names none. */
    public AlipayHkAccount merchantId(String id) {
        merchantId = id;
        return this;
    }

    /** {@code merchantAccountId} of every order service update that names none. */
    public AlipayHkAccount merchantAccountId(String id) {
        merchantAccountId = id;
        return this;
    }

    /** What an account is made of, once all of it is sound. */
    record Sound(AlipayHkSettings settings, Signer signer, SignatureVerifier verifier) {}

    /** The sound account; null when something is wrong, which goes to {@code problems} under the account's name. */
    @Nullable
    Sound sound(String name, Provider rsa, List<String> problems) {
        int before = problems.size();
        AlipayHkSettings settings = tried(name, problems, this::settings);
        RSAPrivateKey ours = privateKey == null ? null : tried(name, problems, privateKey);
        PublicKeys theirs = PublicKeys.none();
        for (Named named : publicKeys) {
            RSAPublicKey key = tried(name, problems, named.key());
            theirs = key == null ? theirs : theirs.and(named.version(), key);
            refuseOwnHalf(name, ours, key, problems);
        }
        if (settings == null || problems.size() > before) {
            return null;
        }
        Signer signs = ours == null ? Objects.requireNonNull(signer) : new RsaSigner(ours, keyVersion, rsa);
        SignatureVerifier verifies = verifier == null ? new RsaVerifier(theirs, rsa) : verifier;
        return new Sound(settings, signs, verifies);
    }

    private AlipayHkSettings settings() {
        AlipayHkSettings usual = AlipayHkSettings.of(clientId, Endpoint.of(endpoint));
        return usual.withPaths(contractCardPath, orderServicePath)
                .withLanguages(languages)
                .withRequestTime(requestTime, usual.zone())
                .withAnswers(new AnswerRules(answerClientId, answerWindow))
                .withMerchants(new MerchantIds(merchantId, merchantAccountId));
    }

    private static <T> @Nullable T tried(String name, List<String> problems, Supplier<T> made) {
        try {
            return made.get();
        } catch (IllegalArgumentException wrong) {
            problems.add("account " + name + ": " + wrong.getMessage());
            return null;
        }
    }

    private static void refuseOwnHalf(
            String name, @Nullable RSAPrivateKey ours, @Nullable RSAPublicKey theirs, List<String> problems) {
        if (ours != null
                && theirs != null
                && new KeyPairs(RsaProviders.jdk()).publicHalf(ours).equals(Optional.of(theirs))) {
            problems.add(
                    "account " + name + ": the public key is the half of your own private key, with which AlipayHK's"
                            + " answers cannot be verified. Give AlipayHK's own public key; the half of yours is what AlipayHK is"
                            + " given");
        }
    }
}
