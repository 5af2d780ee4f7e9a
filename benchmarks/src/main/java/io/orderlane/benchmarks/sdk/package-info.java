/**
 * The same deliveries by Ant's official client and by our gateway. Depends on the adapter and on the vendor's client,
 * which no other package may use.
 */
@NullMarked
package io.orderlane.benchmarks.sdk;

import org.jspecify.annotations.NullMarked;
