/** What our store costs, whatever waits in it and whatever was. Nothing may depend on it. */
@NullMarked
package io.orderlane.benchmarks.stores;

import org.jspecify.annotations.NullMarked;
