/** How a host configures the taking in of updates. */
@NullMarked
package io.orderlane.core.submit;

import org.jspecify.annotations.NullMarked;
