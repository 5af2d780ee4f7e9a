/** The benchmarks: their command line, and what the sections share. Nothing may depend on it. */
@NullMarked
package io.orderlane.benchmarks;

import org.jspecify.annotations.NullMarked;
