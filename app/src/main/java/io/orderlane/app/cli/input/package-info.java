/**
 * Updates from files and standard input, and the rules they are checked by. Depends on the console, the app's JSON and
 * its wiring.
 */
@NullMarked
package io.orderlane.app.cli.input;

import org.jspecify.annotations.NullMarked;
