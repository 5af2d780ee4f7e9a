/** Our store beside other libraries, all with the same job. */
@NullMarked
package io.orderlane.benchmarks.stores;

import org.jspecify.annotations.NullMarked;
