package io.orderlane.app.config;

import io.orderlane.alipayhk.port.Endpoint;
import io.orderlane.alipayhk.protocol.AlipayHkSettings;
import io.orderlane.alipayhk.protocol.AnswerClientId;
import io.orderlane.alipayhk.protocol.AnswerRules;
import io.orderlane.alipayhk.protocol.LanguageForm;
import io.orderlane.alipayhk.protocol.MerchantIds;
import io.orderlane.alipayhk.protocol.RequestTimeFormat;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A merchant at AlipayHK.
 *
 * @param endpoint scheme, host and port
 * @param clientId the client id AlipayHK gave
 * @param privateKeyFile the key requests are signed with
 * @param keyVersion the version AlipayHK knows it under
 * @param publicKeyFile AlipayHK's key, serving any version
 * @param publicKeyFiles AlipayHK's keys by version
 * @param contractCard the contract card API
 * @param orderService the order service API
 * @param languageForm how {@code languageBusinessInfo} of the contract card is wrapped
 * @param requestTime how exact {@code Request-Time} is
 * @param answerClientId whose {@code Client-Id} a signed success may carry
 * @param answerWindow how far the time of a signed success may lie from our clock
 * @param merchantId the merchant it speaks for, on both APIs
 * @param merchantAccountId the merchant it speaks for, on the order service
 * @param proxy an HTTP proxy, {@code http://host:port}
 */
@SomePublicKey
public record AccountConfiguration(
        @NotNull(message = "it is missing") @SafeEndpoint String endpoint,

        @NotNull(message = "it is missing")
        @Pattern(regexp = "[\\x21-\\x7e]+", message = "it has blanks or characters that no header takes")
        String clientId,

        @NotNull(message = "it is missing") @ReadableFile Path privateKeyFile,

        @NotNull(message = "it is missing") KeyVersion keyVersion,

        @ReadableFile @Nullable Path publicKeyFile,
        Map<Integer, @ReadableFile Path> publicKeyFiles,
        @NotNull @Valid ApiConfiguration contractCard,
        @NotNull @Valid ApiConfiguration orderService,
        @NotNull LanguageForm languageForm,
        @NotNull RequestTimeFormat requestTime,
        @NotNull AnswerClientId answerClientId,
        @NotNull AnswerWindow answerWindow,

        @Pattern(regexp = MERCHANT, message = "it is blank or has more than 64 characters") @Nullable
        String merchantId,

        @Pattern(regexp = MERCHANT, message = "it is blank or has more than 64 characters") @Nullable
        String merchantAccountId,

        @Pattern(regexp = "http://[^/@\\s]+:[0-9]{1,5}/?", message = "it is not http://host:port") @Nullable
        String proxy) {

    private static final String MERCHANT = "(?=.*\\S)[^\\p{Cntrl}]{1,64}";

    public AccountConfiguration {
        publicKeyFiles = publicKeyFiles == null ? Map.of() : Map.copyOf(publicKeyFiles);
    }

    /** The same for the adapter; times in Hong Kong's offset. */
    public AlipayHkSettings settings() {
        AlipayHkSettings usual = AlipayHkSettings.of(clientId, Endpoint.of(endpoint));
        return usual.withPaths(contractCard.path(), orderService.path())
                .withLanguages(languageForm)
                .withRequestTime(requestTime, usual.zone())
                .withAnswers(new AnswerRules(answerClientId, answerWindow.span()))
                .withMerchants(new MerchantIds(merchantId, merchantAccountId));
    }
}
