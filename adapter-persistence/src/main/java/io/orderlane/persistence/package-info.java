/** Stores on SQLite and PostgreSQL behind the ports of core. */
@NullMarked
package io.orderlane.persistence;

import org.jspecify.annotations.NullMarked;
