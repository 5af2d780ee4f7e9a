package io.orderlane.alipayhk.protocol;

import io.orderlane.alipayhk.port.Endpoint;
import io.orderlane.core.scenario.BaseApi;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * How one account speaks to AlipayHK. The key version is the signer's.
 *
 * @param clientId AlipayHK's id of the partner
 * @param endpoint where to; AlipayHK confirms it for each partner
 * @param contractCardPath {@link #CONTRACT_CARD_PATH} unless AlipayHK says otherwise
 * @param orderServicePath {@link #ORDER_SERVICE_PATH} unless AlipayHK says otherwise
 * @param requestTime how {@code Request-Time} is written
 * @param zone the offset it is written with
 * @param languages how {@code languageBusinessInfo} is wrapped
 * @param answers which signed successes are taken
 * @param merchants the merchant it speaks for, where an update names none
 */
public record AlipayHkSettings(
        String clientId,
        Endpoint endpoint,
        String contractCardPath,
        String orderServicePath,
        RequestTimeFormat requestTime,
        ZoneId zone,
        LanguageForm languages,
        AnswerRules answers,
        MerchantIds merchants) {

    /** Contract card base page. */
    public static final String CONTRACT_CARD_PATH = "/api/open/alipay/intl/promotion/order/contractCardSync";

    /** Order service base page. */
    public static final String ORDER_SERVICE_PATH = "/api/open/alipay/v1/merchant/order/sync";

    /**
     * Checks all at once.
     *
     * @throws IllegalArgumentException naming every problem
     */
    public AlipayHkSettings {
        List<String> problems = new ArrayList<>();
        if (!clientId.matches("[\\x21-\\x7e]+")) {
            problems.add(
                    "the client id is empty or holds blanks; expected as AlipayHK gave it, like 4Q5Y8W0WSG45P907917");
        }
        checkPath("contract card", contractCardPath, problems);
        checkPath("order service", orderServicePath, problems);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", problems));
        }
    }

    private static void checkPath(String api, String path, List<String> problems) {
        if (!path.matches("/[\\x21-\\x7e&&[^#]]*")) {
            problems.add("the path of the " + api + " is \"" + path
                    + "\"; expected to begin with / and to hold no blank: it is signed and sent as it stands");
        }
    }

    /** The usual paths, times in Hong Kong's offset with seconds, languages as in the page's sample. */
    public static AlipayHkSettings of(String clientId, Endpoint endpoint) {
        return new AlipayHkSettings(
                clientId,
                endpoint,
                CONTRACT_CARD_PATH,
                ORDER_SERVICE_PATH,
                RequestTimeFormat.SECONDS,
                ZoneId.of("Asia/Hong_Kong"),
                LanguageForm.ONE_STRING,
                AnswerRules.USUAL,
                MerchantIds.NONE);
    }

    /** Other paths. */
    public AlipayHkSettings withPaths(String contractCard, String orderService) {
        return new AlipayHkSettings(
                clientId, endpoint, contractCard, orderService, requestTime, zone, languages, answers, merchants);
    }

    /** Another way to write {@code Request-Time}. */
    public AlipayHkSettings withRequestTime(RequestTimeFormat format, ZoneId offsetOf) {
        return new AlipayHkSettings(
                clientId,
                endpoint,
                contractCardPath,
                orderServicePath,
                format,
                offsetOf,
                languages,
                answers,
                merchants);
    }

    /** Another wrapping of {@code languageBusinessInfo}. */
    public AlipayHkSettings withLanguages(LanguageForm form) {
        return new AlipayHkSettings(
                clientId, endpoint, contractCardPath, orderServicePath, requestTime, zone, form, answers, merchants);
    }

    /** Other rules on whose signed success is taken. */
    public AlipayHkSettings withAnswers(AnswerRules rules) {
        return new AlipayHkSettings(
                clientId, endpoint, contractCardPath, orderServicePath, requestTime, zone, languages, rules, merchants);
    }

    /** The merchant it speaks for. */
    public AlipayHkSettings withMerchants(MerchantIds ids) {
        return new AlipayHkSettings(
                clientId, endpoint, contractCardPath, orderServicePath, requestTime, zone, languages, answers, ids);
    }

    /** The path of a base API. */
    public String path(BaseApi api) {
        return api == BaseApi.CONTRACT_CARD ? contractCardPath : orderServicePath;
    }
}
