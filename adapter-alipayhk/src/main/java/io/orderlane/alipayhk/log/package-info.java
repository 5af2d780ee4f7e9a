/**
 * Log lines through SLF4J, for hosts that give no listener and for the service. Depends on the core and the ports here;
 * only the builder of {@code AlipayHk} and the application may depend on it.
 */
@NullMarked
package io.orderlane.alipayhk.log;

import org.jspecify.annotations.NullMarked;
