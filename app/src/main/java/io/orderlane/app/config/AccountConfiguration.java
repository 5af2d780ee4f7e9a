package io.orderlane.app.config;

import io.orderlane.alipayhk.port.Endpoint;
import io.orderlane.alipayhk.protocol.AlipayHkSettings;
import io.orderlane.alipayhk.protocol.AnswerClientId;
import io.orderlane.alipayhk.protocol.AnswerRules;
import io.orderlane.alipayhk.protocol.LanguageForm;
import io.orderlane.alipayhk.protocol.MerchantIds;
import io.orderlane.alipayhk.protocol.RequestTimeFormat;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A merchant at AlipayHK. */
public record AccountConfiguration(
        @Key(
                takes =
                        "AlipayHK's scheme, host and port, to be confirmed with AlipayHK: the contract card's page names"
                                + " https://open.alipay.hk for production and https://open-id-pre.alipay.com for testing, the"
                                + " order service's page none; plain http on loopback only")
        @NotNull
        String endpoint,

        @Key(takes = "the client id that AlipayHK gave you")
        @NotNull
        @Pattern(regexp = "[\\x21-\\x7e]+", message = "it has blanks or characters that no header takes")
        String clientId,

        @Key(takes = "a file with your RSA-2048 private key, PEM or Base64 of PKCS#8 or PKCS#1", secret = true) @NotNull
        Path privateKeyFile,

        @Key(
                preset = "1",
                takes = "the version AlipayHK knows your key under, a whole number from 0; none leaves it out of the"
                        + " Signature header, which then means the newest")
        KeyVersion keyVersion,

        @Key(takes = "a file with AlipayHK's RSA public key, PEM, Base64 or certificate; it serves any key version")
        @Nullable
        Path publicKeyFile,

        @Key(takes = "a file with AlipayHK's RSA public key of version N")
        Map<Integer, Path> publicKeyFiles,

        @Key(
                name = "contract-card.path",
                preset = "/api/open/alipay/intl/promotion/order/contractCardSync",
                takes = "the path of the contract card API, from its first slash")
        @Pattern(regexp = PATH, message = NO_PATH)
        String contractCardPath,

        @Key(
                name = "order-service.path",
                preset = "/api/open/alipay/v1/merchant/order/sync",
                takes = "the path of the order service API, from its first slash")
        @Pattern(regexp = PATH, message = NO_PATH)
        String orderServicePath,

        @Key(
                preset = "one-string",
                takes =
                        "one-string or string-per-locale: which of the two forms on its page languageBusinessInfo of the"
                                + " contract card has")
        LanguageForm languageForm,

        @Key(preset = "seconds", takes = "seconds or milliseconds: how exact the header Request-Time is")
        RequestTimeFormat requestTime,

        @Key(
                preset = "own",
                takes = "own or any: whose Client-Id a signed success may carry to count; one without any counts as"
                        + " yours")
        AnswerClientId answerClientId,

        @Key(
                preset = "15m",
                takes = "a duration, or off: how far the Response-Time of a signed success may lie from this machine's"
                        + " clock, either way, for it to count")
        AnswerWindow answerWindow,

        @Key(
                takes = "merchantId of every update that names none, at most 64 characters; on the order service it is"
                        + " the deprecated name of merchant-account-id")
        @Pattern(regexp = MERCHANT, message = NO_MERCHANT)
        @Nullable
        String merchantId,

        @Key(
                takes = "merchantAccountId of every order service update that names none, at most 64 characters; for"
                        + " who is not the direct merchant")
        @Pattern(regexp = MERCHANT, message = NO_MERCHANT)
        @Nullable
        String merchantAccountId,

        @Key(takes = "an HTTP proxy, http://host:port")
        @Pattern(regexp = "http://[^/@\\s]+:[0-9]{1,5}/?", message = "it is not http://host:port")
        @Nullable
        String proxy)
        implements Checked {

    private static final String PATH = "/[!-~]*";
    private static final String NO_PATH = "it is not a path of plain characters that begins with a slash";
    private static final String MERCHANT = "(?=.*\\S)[^\\p{Cntrl}]{1,64}";
    private static final String NO_MERCHANT = "it is blank or has more than 64 characters";

    public AccountConfiguration {
        publicKeyFiles = Map.copyOf(publicKeyFiles);
    }

    @Override
    public void check(KeyFaults faults) {
        if (endpoint != null) {
            SafeEndpoint.fault(endpoint).ifPresent(found -> faults.add("endpoint", found));
        }
        keyFiles().forEach(faults::unlessReadable);
        if (publicKeyFile == null && publicKeyFiles.isEmpty()) {
            faults.add("public-key-file", "it is missing, and there is no public-key-files.N either");
        }
    }

    /** The files of its keys, by the names of those keys; the private one comes first. */
    public Map<String, Path> keyFiles() {
        Map<String, Path> files = new TreeMap<>();
        publicKeyFiles.forEach((version, file) -> files.put("public-key-files." + version, file));
        if (publicKeyFile != null) {
            files.put("public-key-file", publicKeyFile);
        }
        if (privateKeyFile != null) {
            files.put("private-key-file", privateKeyFile);
        }
        return files;
    }

    /** The same for the adapter; times in Hong Kong's offset. */
    public AlipayHkSettings settings() {
        AlipayHkSettings usual = AlipayHkSettings.of(clientId, Endpoint.of(endpoint));
        return usual.withPaths(contractCardPath, orderServicePath)
                .withLanguages(languageForm)
                .withRequestTime(requestTime, usual.zone())
                .withAnswers(new AnswerRules(answerClientId, answerWindow.span()))
                .withMerchants(new MerchantIds(merchantId, merchantAccountId));
    }
}
