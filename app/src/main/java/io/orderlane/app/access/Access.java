package io.orderlane.app.access;

/**
 * Whose token it is and what it allows.
 *
 * @param name the name beside the token, for logs
 * @param readOnly whether it may only read
 */
public record Access(String name, boolean readOnly) {}
