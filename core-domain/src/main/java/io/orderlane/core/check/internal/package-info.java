/** How settings of the core are checked. Nobody outside the core sees it. Depends on nothing. */
@NullMarked
package io.orderlane.core.check.internal;

import org.jspecify.annotations.NullMarked;
