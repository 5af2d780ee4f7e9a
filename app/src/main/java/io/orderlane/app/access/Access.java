package io.orderlane.app.access;

/**
 * Who a token belongs to and what it opens.
 *
 * @param name the name beside the token, for logs
 * @param readOnly whether it may only ask
 */
public record Access(String name, boolean readOnly) {}
