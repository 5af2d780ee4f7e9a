package io.orderlane.spring;

import io.orderlane.alipayhk.protocol.AlipayHkSettings;
import io.orderlane.alipayhk.protocol.AnswerClientId;
import io.orderlane.alipayhk.protocol.LanguageForm;
import io.orderlane.alipayhk.protocol.RequestTimeFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.NestedConfigurationProperty;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A merchant at AlipayHK.
 *
 * @param endpoint AlipayHK's scheme, host and port, to be confirmed with AlipayHK; plain http on loopback only
 * @param clientId the client id that AlipayHK gave you
 * @param privateKeyFile your RSA-2048 private key: a file, or a resource such as classpath:key.pem
 * @param keyVersion the version AlipayHK knows your key under, a whole number from 0; none leaves it out, which then
 *     means the newest
 * @param publicKeyFile AlipayHK's RSA public key, a file or a resource; it serves any key version
 * @param publicKeyFiles AlipayHK's RSA public keys by their versions
 * @param contractCard the contract card API
 * @param orderService the order service API
 * @param languageForm which of the two forms on its page languageBusinessInfo of the contract card has
 * @param requestTime how exact the header Request-Time is
 * @param answerClientId whose Client-Id a signed success may carry to count; one without any counts as yours
 * @param answerWindow how far the Response-Time of a signed success may lie from this machine's clock, either way, for
 *     it to count; off for any
 * @param merchantId merchantId of every update that names none
 * @param merchantAccountId merchantAccountId of every order service update that names none
 * @param proxy an HTTP proxy, http://host:port, for all accounts; only orderlane.alipayhk.proxy has effect
 */
record AccountProperties(
        @Nullable String endpoint,
        @Nullable String clientId,
        @Nullable String privateKeyFile,
        @DefaultValue("1") String keyVersion,
        @Nullable String publicKeyFile,
        @DefaultValue Map<Integer, String> publicKeyFiles,
        @Nullable @NestedConfigurationProperty PathProperties contractCard,
        @Nullable @NestedConfigurationProperty PathProperties orderService,
        @DefaultValue("one-string") LanguageForm languageForm,
        @DefaultValue("seconds") RequestTimeFormat requestTime,
        @DefaultValue("own") AnswerClientId answerClientId,
        @DefaultValue("15m") String answerWindow,
        @Nullable String merchantId,
        @Nullable String merchantAccountId,
        @Nullable String proxy) {

    /** One of which nothing is said; the rest is as it is by default. */
    static final AccountProperties NOTHING = nothingBut(null);

    private static AccountProperties nothingBut(@Nullable String proxy) {
        return new AccountProperties(
                null,
                null,
                null,
                "1",
                null,
                Map.of(),
                null,
                null,
                LanguageForm.ONE_STRING,
                RequestTimeFormat.SECONDS,
                AnswerClientId.OWN,
                "15m",
                null,
                null,
                proxy);
    }

    /** Whether it is no account at all, since only the proxy is given, which is that of all accounts. */
    boolean isProxyAlone() {
        return equals(nothingBut(proxy));
    }

    AccountProperties {
        publicKeyFiles = Map.copyOf(publicKeyFiles);
    }

    String contractCardPath() {
        return pathOf(contractCard, AlipayHkSettings.CONTRACT_CARD_PATH);
    }

    String orderServicePath() {
        return pathOf(orderService, AlipayHkSettings.ORDER_SERVICE_PATH);
    }

    private static String pathOf(@Nullable PathProperties api, String usual) {
        String path = api == null ? null : api.path();
        return path == null ? usual : path;
    }
}
