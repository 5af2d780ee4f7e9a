/** Single steps of the hot path, measured by JMH. */
@NullMarked
package io.orderlane.benchmarks.hotpath;

import org.jspecify.annotations.NullMarked;
