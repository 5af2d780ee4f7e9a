/**
 * An AlipayHK that costs next to nothing: it answers with signatures made beforehand. Depends on the adapter's ports
 * and keys.
 */
@NullMarked
package io.orderlane.benchmarks.peer;

import org.jspecify.annotations.NullMarked;
