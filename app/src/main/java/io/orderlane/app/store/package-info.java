/** The configured store. */
@NullMarked
package io.orderlane.app.store;

import org.jspecify.annotations.NullMarked;
