/** Content as JSON; the only place that knows Jackson. Depends on the core's model. */
@NullMarked
package io.orderlane.persistence.codec;

import org.jspecify.annotations.NullMarked;
