package io.orderlane.spring;

import org.jspecify.annotations.Nullable;

/**
 * One of AlipayHK's APIs.
 *
 * @param path its path, from its first slash; that of AlipayHK's page unless given
 */
record PathProperties(@Nullable String path) {}
