/** The open store, and the watch over it. */
@NullMarked
package io.orderlane.app.store;

import org.jspecify.annotations.NullMarked;
