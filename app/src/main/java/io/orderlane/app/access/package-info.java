/** Who may come in, and what others may do with files: tokens of the API, and the rights of files that the configuration names. */
@NullMarked
package io.orderlane.app.access;

import org.jspecify.annotations.NullMarked;
