/**
 * The threads of this process: how they run and end, group commits, and whether they are alive. Depends on ports only.
 */
@NullMarked
package io.orderlane.core.liveness;

import org.jspecify.annotations.NullMarked;
