/** The key files of accounts: read at the start and again when they change, with all that is wrong with them. */
@NullMarked
package io.orderlane.app.config.keys;

import org.jspecify.annotations.NullMarked;
