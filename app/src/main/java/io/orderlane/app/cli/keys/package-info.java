/** The verb keys: new pairs, and whether configured keys are fit. Depends on the console and the configuration. */
@NullMarked
package io.orderlane.app.cli.keys;

import org.jspecify.annotations.NullMarked;
