/** The verb sandbox: a local AlipayHK beside a service. Depends on the console and the sandbox. */
@NullMarked
package io.orderlane.app.cli.sandbox;

import org.jspecify.annotations.NullMarked;
