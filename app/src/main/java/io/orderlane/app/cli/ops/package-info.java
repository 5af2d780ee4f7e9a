/**
 * The verbs that operate a running service: orders, order, why, parked, routes, nodes, doctor. Depends on the console
 * and the client of send.
 */
@NullMarked
package io.orderlane.app.cli.ops;

import org.jspecify.annotations.NullMarked;
