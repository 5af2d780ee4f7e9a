/** Takes notifications out: claim, send, settle. Nobody outside the core sees it. Depends on deliver and port. */
@NullMarked
package io.orderlane.core.deliver.internal;

import org.jspecify.annotations.NullMarked;
