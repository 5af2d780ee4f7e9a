/** Delivers notifications: claim, send, settle. Not visible outside the core. Depends on deliver and port. */
@NullMarked
package io.orderlane.core.deliver.internal;

import org.jspecify.annotations.NullMarked;
