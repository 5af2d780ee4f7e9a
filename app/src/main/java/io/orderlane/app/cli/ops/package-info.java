/** The verbs that operate a running service, from orders to doctor. Depends on the console and the client of send. */
@NullMarked
package io.orderlane.app.cli.ops;

import org.jspecify.annotations.NullMarked;
