package io.orderlane.spring;

/** Where updates are delivered to. */
enum Mode {
    /** To AlipayHK. */
    LIVE,
    /** To a simulated AlipayHK inside the process, with keys made for it; nothing leaves the machine. */
    DEV
}
