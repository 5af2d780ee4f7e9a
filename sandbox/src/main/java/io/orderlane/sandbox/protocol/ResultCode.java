package io.orderlane.sandbox.protocol;

/** Result codes of both base pages, and the gateway's own. */
public final class ResultCode {
    public static final String SUCCESS = "SUCCESS";
    public static final String PARAM_ILLEGAL = "PARAM_ILLEGAL";
    public static final String ORDER_STATUS_INVALID = "ORDER_STATUS_INVALID";
    public static final String ORDER_NOT_FOUND = "ORDER_NOT_FOUND";
    public static final String UN_SUPPORT_BUSINESS = "UN_SUPPORT_BUSINESS";
    public static final String INVALID_SIGNATURE = "INVALID_SIGNATURE";
    public static final String INVALID_CLIENT = "INVALID_CLIENT";
    public static final String KEY_NOT_FOUND = "KEY_NOT_FOUND";
    public static final String INVALID_API = "INVALID_API";
    public static final String METHOD_NOT_SUPPORTED = "METHOD_NOT_SUPPORTED";
    public static final String MEDIA_TYPE_NOT_ACCEPTABLE = "MEDIA_TYPE_NOT_ACCEPTABLE";

    private ResultCode() {}
}
