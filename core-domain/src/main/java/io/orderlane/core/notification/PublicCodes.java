package io.orderlane.core.notification;

import java.util.Set;

/**
 * The result codes and statuses that AlipayHK's pages list (both base pages, and the gateway's own by a sibling's
 * page). They reveal nothing of an update, so they are kept and shown as they are; any other may repeat part of the
 * update.
 */
public final class PublicCodes {

    private static final Set<String> STATUSES = Set.of("S", "F", "U", "A");

    private static final Set<String> CODES = Set.of(
            "SUCCESS",
            "PARAM_ILLEGAL",
            "ORDER_NOT_FOUND",
            "ORDER_STATUS_INVALID",
            "UNKNOWN_EXCEPTION",
            "UN_SUPPORT_BUSINESS",
            "KEY_NOT_FOUND",
            "INVALID_CLIENT",
            "INVALID_SIGNATURE",
            "INVALID_API",
            "METHOD_NOT_SUPPORTED",
            "MEDIA_TYPE_NOT_ACCEPTABLE",
            "ACCESS_DENIED",
            "INVALID_CONTRACT",
            "PROCESS_FAIL",
            "SYSTEM_ERROR",
            "REQUEST_TRAFFIC_EXCEED_LIMIT");

    private PublicCodes() {}

    /** Whether it is one of them. */
    public static boolean contains(String code) {
        return CODES.contains(code) || STATUSES.contains(code);
    }
}
