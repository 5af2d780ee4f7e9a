package io.orderlane.spring;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The simulated AlipayHK of mode dev.
 *
 * @param port the port on 127.0.0.1 that it listens on; 0 takes any free one
 */
record DevProperties(@DefaultValue("0") int port) {}
