package io.orderlane.alipayhk.port;

/** Why a request never left. */
public enum WhyNotSent {
    /** The host refused the connection. */
    REFUSED(true),
    /** The host's name is not known. */
    UNKNOWN_HOST(true),
    /** The other side's certificate or the handshake was not acceptable. */
    TLS(true),
    /** The other side answers, but speaks no TLS. */
    NO_TLS(true),
    /** No connection came about in time. */
    UNREACHABLE(true),
    /** The proxy refused or did not answer. */
    PROXY(true),
    /** All connections were busy for too long: our own limit, not the other side's fault. */
    NO_FREE_CONNECTION(false),
    /** It was to be sent only as long as it might, and that was over. */
    TOO_LATE(false),
    /** The transport is closed. */
    CLOSED(false),
    /** Anything else before the first byte. */
    OTHER(true);

    private final boolean routeAtFault;

    WhyNotSent(boolean routeAtFault) {
        this.routeAtFault = routeAtFault;
    }

    /** Whether every other request on the same route will fare alike until something is mended. */
    public boolean routeAtFault() {
        return routeAtFault;
    }
}
