/** Decides what a new status means for an order. Depends on check. */
@NullMarked
package io.orderlane.core.status;

import org.jspecify.annotations.NullMarked;
