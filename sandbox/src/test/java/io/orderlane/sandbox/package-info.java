/** A merchant made of the JDK alone meets the sandbox over its socket. */
@NullMarked
package io.orderlane.sandbox;

import org.jspecify.annotations.NullMarked;
