/** How a host configures delivery and observes it. Depends on port. */
@NullMarked
package io.orderlane.core.deliver;

import org.jspecify.annotations.NullMarked;
