/** The verb schema: the statements that make tables, for a DBA. Depends on console and the stores' scripts. */
@NullMarked
package io.orderlane.app.cli.schema;

import org.jspecify.annotations.NullMarked;
