/** A notification to AlipayHK, its attempts, outcomes and next steps. Depends on order. */
@NullMarked
package io.orderlane.core.notification;

import org.jspecify.annotations.NullMarked;
