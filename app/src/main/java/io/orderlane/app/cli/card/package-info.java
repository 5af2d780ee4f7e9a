/** The verb card: what the phone shows, in a terminal or a page. Depends on input, check and console. */
@NullMarked
package io.orderlane.app.cli.card;

import org.jspecify.annotations.NullMarked;
