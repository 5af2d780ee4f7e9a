/** Stores in one SQLite file, for one process. Depends on the core's ports, codec and jdbc. */
@NullMarked
package io.orderlane.persistence.sqlite;

import org.jspecify.annotations.NullMarked;
