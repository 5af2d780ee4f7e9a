/** Takes notifications out: claim, send, settle. Depends on port. */
@NullMarked
package io.orderlane.core.deliver;

import org.jspecify.annotations.NullMarked;
