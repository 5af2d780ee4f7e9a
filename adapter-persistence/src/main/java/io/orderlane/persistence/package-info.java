/** Stores on SQLite behind the ports of core. */
@NullMarked
package io.orderlane.persistence;

import org.jspecify.annotations.NullMarked;
