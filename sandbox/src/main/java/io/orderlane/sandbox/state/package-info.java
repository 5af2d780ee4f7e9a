/** Orders and cards as AlipayHK remembers them, and what a request does to them. May use protocol and rules. */
@NullMarked
package io.orderlane.sandbox.state;

import org.jspecify.annotations.NullMarked;
