/** A local AlipayHK on a socket, written from the specification alone. Depends on none of ours. */
@NullMarked
package io.orderlane.sandbox;

import org.jspecify.annotations.NullMarked;
