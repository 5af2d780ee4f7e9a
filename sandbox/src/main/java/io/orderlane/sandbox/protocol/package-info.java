/**
 * The wire: calls, keys, string to sign, signature header, results. JDK only; everything else in the sandbox may use
 * it.
 */
@NullMarked
package io.orderlane.sandbox.protocol;

import org.jspecify.annotations.NullMarked;
