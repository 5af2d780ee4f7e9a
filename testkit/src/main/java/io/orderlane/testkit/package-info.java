/** Contracts for authors of scenarios and stores, boundary rules, a clock. Depends on core and test libraries. */
@NullMarked
package io.orderlane.testkit;

import org.jspecify.annotations.NullMarked;
