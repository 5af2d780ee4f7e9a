/** How others pick what to send next, beside our claim. Nothing may depend on it. */
@NullMarked
package io.orderlane.benchmarks.claims;

import org.jspecify.annotations.NullMarked;
