/** What the stores on SQLite and PostgreSQL have in common; they depend on it, and it depends on none of them. */
@NullMarked
package io.orderlane.persistence;

import org.jspecify.annotations.NullMarked;
