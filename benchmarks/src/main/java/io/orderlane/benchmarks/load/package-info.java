/** Loads a running service with updates over HTTP. Depends on Vert.x. */
@NullMarked
package io.orderlane.benchmarks.load;

import org.jspecify.annotations.NullMarked;
