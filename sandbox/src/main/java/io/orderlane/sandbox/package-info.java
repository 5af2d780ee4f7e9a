/** A local AlipayHK on a socket, written from the specification alone. Depends on no other module of ours. */
@NullMarked
package io.orderlane.sandbox;

import org.jspecify.annotations.NullMarked;
