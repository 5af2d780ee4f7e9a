/** The verb send and the client of a running service. Depends on input and console. */
@NullMarked
package io.orderlane.app.cli.send;

import org.jspecify.annotations.NullMarked;
