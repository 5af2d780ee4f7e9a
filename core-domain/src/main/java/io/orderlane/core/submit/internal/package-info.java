/** Takes updates in: check, decide, durable group commit. Not visible outside the core. Depends on submit and port. */
@NullMarked
package io.orderlane.core.submit.internal;

import org.jspecify.annotations.NullMarked;
