/**
 * The archive of class data with which the launcher starts faster, made by the build. It starts Java and the command line,
 * and nothing depends on it.
 */
@NullMarked
package io.orderlane.app.archive;

import org.jspecify.annotations.NullMarked;
