/** Stores in memory, for tests, quick starts and embedding without a database. Depends on port. */
@NullMarked
package io.orderlane.core.memory;

import org.jspecify.annotations.NullMarked;
