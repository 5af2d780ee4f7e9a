/** Stores in a PostgreSQL database, for any number of processes. Depends on the core's ports, codec and jdbc. */
@NullMarked
package io.orderlane.persistence.postgresql;

import org.jspecify.annotations.NullMarked;
