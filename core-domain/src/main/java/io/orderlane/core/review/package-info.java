/** Prints a scenario as the page it came from. Depends on scenario. */
@NullMarked
package io.orderlane.core.review;

import org.jspecify.annotations.NullMarked;
