/** The threads of this process: how they run, gather, end, and tell whether they go round. Depends on ports only. */
@NullMarked
package io.orderlane.core.liveness;

import org.jspecify.annotations.NullMarked;
