/** The definition language of scenarios and the registry that finds them. Depends on layout and what is below it. */
@NullMarked
package io.orderlane.core.scenario;

import org.jspecify.annotations.NullMarked;
