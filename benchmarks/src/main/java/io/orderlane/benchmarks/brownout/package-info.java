/** Measures how much work goes on while the gateway answers a share of everything badly. Depends on the load and the peer. */
@NullMarked
package io.orderlane.benchmarks.brownout;

import org.jspecify.annotations.NullMarked;
