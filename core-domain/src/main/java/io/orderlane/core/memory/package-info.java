/**
 * A store in memory, for tests, quick starts and embedding without a database, and a clock that is set by hand. Depends
 * on port.
 */
@NullMarked
package io.orderlane.core.memory;

import org.jspecify.annotations.NullMarked;
