/** Updates from files and stdin, and the rules they are checked by. Depends on console, the app's JSON and wiring. */
@NullMarked
package io.orderlane.app.cli.input;

import org.jspecify.annotations.NullMarked;
