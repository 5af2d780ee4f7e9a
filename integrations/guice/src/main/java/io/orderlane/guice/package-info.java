/** Orderlane for hosts that are wired with Guice. */
@NullMarked
package io.orderlane.guice;

import org.jspecify.annotations.NullMarked;
