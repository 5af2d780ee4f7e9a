/**
 * The whole service, started by its launcher, beside a peer that costs little. Depends on processes, load and peer
 * alone.
 */
@NullMarked
package io.orderlane.benchmarks.endtoend;

import org.jspecify.annotations.NullMarked;
