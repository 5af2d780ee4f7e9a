/** An AlipayHK that costs little: its answers are signed beforehand. Depends on the adapter's ports and keys. */
@NullMarked
package io.orderlane.benchmarks.peer;

import org.jspecify.annotations.NullMarked;
