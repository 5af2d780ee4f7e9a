package io.orderlane.alipayhk.protocol;

import static io.orderlane.alipayhk.protocol.CodeMeaning.CHANGE_INSTEAD;
import static io.orderlane.alipayhk.protocol.CodeMeaning.CREATE_INSTEAD;
import static io.orderlane.alipayhk.protocol.CodeMeaning.DELIVERED;
import static io.orderlane.alipayhk.protocol.CodeMeaning.REFUSED;
import static io.orderlane.alipayhk.protocol.CodeMeaning.ROUTE_AT_FAULT;
import static io.orderlane.alipayhk.protocol.CodeMeaning.SLOW_DOWN;
import static io.orderlane.alipayhk.protocol.CodeMeaning.TRY_AGAIN;
import static io.orderlane.alipayhk.protocol.CodeMeaning.UNKNOWN;

import io.orderlane.core.scenario.BaseApi;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The result codes of each base API. */
final class ResultCodes {

    /** Result codes of a sibling API on the same domain, which the gateway before both APIs may answer. */
    // spotless:off
    private static final Map<String, CodeMeaning> GATEWAY = Map.ofEntries(
            Map.entry("KEY_NOT_FOUND",                ROUTE_AT_FAULT),
            Map.entry("INVALID_CLIENT",               ROUTE_AT_FAULT),
            Map.entry("INVALID_SIGNATURE",            ROUTE_AT_FAULT),
            Map.entry("INVALID_API",                  ROUTE_AT_FAULT),
            Map.entry("METHOD_NOT_SUPPORTED",         ROUTE_AT_FAULT),
            Map.entry("MEDIA_TYPE_NOT_ACCEPTABLE",    ROUTE_AT_FAULT),
            Map.entry("ACCESS_DENIED",                REFUSED),
            Map.entry("INVALID_CONTRACT",             REFUSED),
            Map.entry("PROCESS_FAIL",                 REFUSED),
            Map.entry("SYSTEM_ERROR",                 TRY_AGAIN),
            Map.entry("REQUEST_TRAFFIC_EXCEED_LIMIT", SLOW_DOWN));

    /** Contract card base page, Result Codes. */
    private static final Map<String, CodeMeaning> CONTRACT_CARD = withGateway(Map.of(
            "SUCCESS",              DELIVERED,
            "ORDER_NOT_FOUND",      CREATE_INSTEAD,
            "ORDER_STATUS_INVALID", REFUSED,
            "PARAM_ILLEGAL",        REFUSED,
            "UNKNOWN_EXCEPTION",    TRY_AGAIN,
            "UN_SUPPORT_BUSINESS",  CHANGE_INSTEAD));

    /** Order service base page, Result/Error codes. */
    private static final Map<String, CodeMeaning> ORDER_SERVICE = withGateway(Map.of(
            "SUCCESS",              DELIVERED,
            "PARAM_ILLEGAL",        REFUSED,
            "ORDER_STATUS_INVALID", REFUSED,
            "UNKNOWN_EXCEPTION",    TRY_AGAIN,
            "UN_SUPPORT_BUSINESS",  REFUSED));
    // spotless:on

    private ResultCodes() {}

    static Set<String> names(BaseApi api) {
        return (api == BaseApi.CONTRACT_CARD ? CONTRACT_CARD : ORDER_SERVICE).keySet();
    }

    static CodeMeaning meaning(BaseApi api, String code) {
        return (api == BaseApi.CONTRACT_CARD ? CONTRACT_CARD : ORDER_SERVICE).getOrDefault(code, UNKNOWN);
    }

    private static Map<String, CodeMeaning> withGateway(Map<String, CodeMeaning> own) {
        Map<String, CodeMeaning> all = new HashMap<>(GATEWAY);
        all.putAll(own);
        return Map.copyOf(all);
    }
}
