/** Databases with much in them, for the benches of the store. Only benches may depend on it. */
@NullMarked
package io.orderlane.benchmarks.database;

import org.jspecify.annotations.NullMarked;
