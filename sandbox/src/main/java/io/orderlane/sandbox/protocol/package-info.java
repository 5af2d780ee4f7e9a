/** The wire: calls, keys, string to sign, signature header, results. JDK only; all of the sandbox may use it. */
@NullMarked
package io.orderlane.sandbox.protocol;

import org.jspecify.annotations.NullMarked;
