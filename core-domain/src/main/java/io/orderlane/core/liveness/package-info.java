/** The threads of this process: how they run and end, group commits, whether they are alive; what else is closed at the end. Depends on port only. */
@NullMarked
package io.orderlane.core.liveness;

import org.jspecify.annotations.NullMarked;
