/** Input and output of every verb: streams, terminal, exit codes, tables. Depends on the JDK and the app's JSON. */
@NullMarked
package io.orderlane.app.cli.console;

import org.jspecify.annotations.NullMarked;
