/** An order, its recipient and what a merchant says happened to it. Depends on scenario and what is below it. */
@NullMarked
package io.orderlane.core.order;

import org.jspecify.annotations.NullMarked;
