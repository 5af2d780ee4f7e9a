/** The verb replay: sends settled notifications again. Depends on console, send's client and the printer of ops. */
@NullMarked
package io.orderlane.app.cli.replay;

import org.jspecify.annotations.NullMarked;
