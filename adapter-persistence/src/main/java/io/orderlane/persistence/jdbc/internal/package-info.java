/**
 * What the stores on databases have in common: sessions, rows, queries, replays. Depends on the core's ports and codec.
 */
@NullMarked
package io.orderlane.persistence.jdbc.internal;

import org.jspecify.annotations.NullMarked;
