/** Measures the whole service against the signing limit of the same minute. Depends on the app's wiring, the load and the peer. */
@NullMarked
package io.orderlane.benchmarks.endtoend;

import org.jspecify.annotations.NullMarked;
