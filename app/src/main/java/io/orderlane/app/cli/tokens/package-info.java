/** The verb tokens: a new token and its line for the file of tokens. Depends on console and the configuration. */
@NullMarked
package io.orderlane.app.cli.tokens;

import org.jspecify.annotations.NullMarked;
