/** The verb check: every violation with its line, nothing sent. Depends on input and console. */
@NullMarked
package io.orderlane.app.cli.check;

import org.jspecify.annotations.NullMarked;
