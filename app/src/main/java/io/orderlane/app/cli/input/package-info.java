/** Updates from files and standard input. Depends on the console and the app's JSON. */
@NullMarked
package io.orderlane.app.cli.input;

import org.jspecify.annotations.NullMarked;
