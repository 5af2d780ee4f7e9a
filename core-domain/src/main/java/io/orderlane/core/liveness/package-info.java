/** Whether the threads that delivery depends on are there and go round. Depends on ports only. */
@NullMarked
package io.orderlane.core.liveness;

import org.jspecify.annotations.NullMarked;
