/** One request's way from the socket's bytes to the answer's bytes. May use everything here but http. */
@NullMarked
package io.orderlane.sandbox.gateway;

import org.jspecify.annotations.NullMarked;
