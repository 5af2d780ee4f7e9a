/** Processes that a bench starts, and what CPU they use. Depends on the JDK alone. */
@NullMarked
package io.orderlane.benchmarks.process;

import org.jspecify.annotations.NullMarked;
