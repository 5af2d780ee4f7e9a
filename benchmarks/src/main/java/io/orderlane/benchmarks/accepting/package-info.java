/** Measures how fast updates are accepted and how soon they are on their way. Depends on the load and the peer. */
@NullMarked
package io.orderlane.benchmarks.accepting;

import org.jspecify.annotations.NullMarked;
