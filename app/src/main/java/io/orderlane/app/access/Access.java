package io.orderlane.app.access;

/** Whose token it is, by the name beside the token, for logs; and whether it may only read. */
public record Access(String name, boolean readOnly) {}
