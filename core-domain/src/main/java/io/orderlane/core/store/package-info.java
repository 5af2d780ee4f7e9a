/** An open store: its views, its health, and what keeps it in order while a pipeline runs. Depends on ports and threads. */
@NullMarked
package io.orderlane.core.store;

import org.jspecify.annotations.NullMarked;
