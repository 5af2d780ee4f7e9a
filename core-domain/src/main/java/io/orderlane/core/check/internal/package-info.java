/** How settings of the core are checked. Not visible outside the core. Depends on nothing. */
@NullMarked
package io.orderlane.core.check.internal;

import org.jspecify.annotations.NullMarked;
