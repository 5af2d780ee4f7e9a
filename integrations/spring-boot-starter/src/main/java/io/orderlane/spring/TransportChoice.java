package io.orderlane.spring;

/** Whose HTTP client sends. */
enum TransportChoice {
    /** The JDK's. */
    JDK,
    /** Vert.x's, for less CPU for each request. */
    VERTX
}
