/** How messages are written: what goes to stderr, from which level on. */
@NullMarked
package io.orderlane.app.log;

import org.jspecify.annotations.NullMarked;
