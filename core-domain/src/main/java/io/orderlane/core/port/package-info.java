/** What the core asks of a store and of a gateway. Depends on the model packages. */
@NullMarked
package io.orderlane.core.port;

import org.jspecify.annotations.NullMarked;
