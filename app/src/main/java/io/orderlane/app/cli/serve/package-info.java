/** The verb serve. Depends on the console and the service. */
@NullMarked
package io.orderlane.app.cli.serve;

import org.jspecify.annotations.NullMarked;
