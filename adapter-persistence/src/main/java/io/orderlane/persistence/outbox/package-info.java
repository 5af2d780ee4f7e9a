/**
 * A table of a host's own database into which updates go within its transactions, and from there into the pipeline.
 * Depends on the JDK, the core and codec alone: the driver and the connections are the host's.
 */
@NullMarked
package io.orderlane.persistence.outbox;

import org.jspecify.annotations.NullMarked;
