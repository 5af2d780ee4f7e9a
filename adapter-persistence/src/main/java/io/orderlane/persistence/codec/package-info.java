/** Trees and content as JSON; the only place of this module that knows Jackson. Depends on the core's model. */
@NullMarked
package io.orderlane.persistence.codec;

import org.jspecify.annotations.NullMarked;
