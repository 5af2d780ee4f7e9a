/** The contract that a scenario jar's own test implements. Depends on core and test libraries. */
@NullMarked
package io.orderlane.testkit.scenario;

import org.jspecify.annotations.NullMarked;
