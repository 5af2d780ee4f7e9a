/**
 * The verb that sends settled notifications again: one, or many as a bulk replay. Depends on the console, the client of
 * send and the printer of ops.
 */
@NullMarked
package io.orderlane.app.cli.replay;

import org.jspecify.annotations.NullMarked;
