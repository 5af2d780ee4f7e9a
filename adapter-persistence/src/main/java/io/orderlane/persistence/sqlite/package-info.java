/** Stores in one SQLite file, for one process; the only place that knows SQL. Depends on the core's ports and codec. */
@NullMarked
package io.orderlane.persistence.sqlite;

import org.jspecify.annotations.NullMarked;
