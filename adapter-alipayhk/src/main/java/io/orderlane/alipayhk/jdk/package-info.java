/** HTTP through the JDK's own client, so that nothing else is needed. Fills the transport port; depends on the JDK alone. */
@NullMarked
package io.orderlane.alipayhk.jdk;

import org.jspecify.annotations.NullMarked;
