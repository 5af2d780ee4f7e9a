/** Measures the hot path beside its peers and writes the performance page. Nothing may depend on it. */
@NullMarked
package io.orderlane.benchmarks;

import org.jspecify.annotations.NullMarked;
