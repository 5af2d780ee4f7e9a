package io.orderlane.alipayhk.port;

/** Why a request never left. */
public enum WhyNotSent {
    /** The host refused the connection. */
    REFUSED(true),
    /** The host's name is not known. */
    UNKNOWN_HOST(true),
    /** The other side's certificate or the handshake was not acceptable. */
    TLS(true),
    /** The host answers, but does not speak TLS. */
    NO_TLS(true),
    /** No connection came about in time. */
    UNREACHABLE(true),
    /** The proxy refused or did not answer. */
    PROXY(true),
    /** All connections were busy for too long: our own limit, not a fault of AlipayHK. */
    NO_FREE_CONNECTION(false),
    /** It might no longer be sent when its connection was ready. */
    TOO_LATE(false),
    /** The transport is closed. */
    CLOSED(false),
    /** Anything else before the first byte. */
    OTHER(true);

    private final boolean routeAtFault;

    WhyNotSent(boolean routeAtFault) {
        this.routeAtFault = routeAtFault;
    }

    /** Whether every other request on the route will fail too until something is fixed. */
    public boolean routeAtFault() {
        return routeAtFault;
    }
}
