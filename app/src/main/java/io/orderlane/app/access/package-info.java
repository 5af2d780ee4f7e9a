/** Tokens of the API, and the permissions of the files that the configuration names. */
@NullMarked
package io.orderlane.app.access;

import org.jspecify.annotations.NullMarked;
