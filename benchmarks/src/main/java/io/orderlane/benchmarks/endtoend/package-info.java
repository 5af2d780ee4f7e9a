/** The whole service, started by its launcher, beside a cheap peer. Depends on processes, load and peer alone. */
@NullMarked
package io.orderlane.benchmarks.endtoend;

import org.jspecify.annotations.NullMarked;
