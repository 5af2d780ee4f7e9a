/** What the core asks of a store, a gateway and a listener. Depends on the model packages. */
@NullMarked
package io.orderlane.core.port;

import org.jspecify.annotations.NullMarked;
