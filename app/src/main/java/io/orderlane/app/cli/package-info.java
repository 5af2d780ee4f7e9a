/** The command line: its verbs, and how their outcomes become exit codes. Nothing may depend on it. */
@NullMarked
package io.orderlane.app.cli;

import org.jspecify.annotations.NullMarked;
