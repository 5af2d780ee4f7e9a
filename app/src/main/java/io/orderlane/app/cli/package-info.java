/** The command line: which verbs there are, and how their ends become exit codes. Nothing may depend on it. */
@NullMarked
package io.orderlane.app.cli;

import org.jspecify.annotations.NullMarked;
