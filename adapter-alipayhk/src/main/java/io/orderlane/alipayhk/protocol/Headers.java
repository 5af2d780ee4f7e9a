package io.orderlane.alipayhk.protocol;

/** Names of the headers both base APIs use (order service base page, General Headers). */
public final class Headers {

    /** How an answer's body may be encoded; always {@link #IDENTITY}, since the signature covers the unencoded body. */
    public static final String ACCEPT_ENCODING = "Accept-Encoding";

    /** Not encoded. */
    public static final String IDENTITY = "identity";

    /** Identifies the partner. */
    public static final String CLIENT_ID = "Client-Id";

    /** The body's media type and charset. */
    public static final String CONTENT_TYPE = "Content-Type";

    /** Always JSON in UTF-8: the charset must be the one the signature was computed in. */
    public static final String JSON_UTF_8 = "application/json; charset=UTF-8";

    /** When the request was made. */
    public static final String REQUEST_TIME = "Request-Time";

    /** When the response was made. */
    public static final String RESPONSE_TIME = "Response-Time";

    /** AlipayHK's name for the exchange; its support asks for it. */
    public static final String TRACER_ID = "Tracer-Id";

    private Headers() {}
}
