/** The verbs sign and verify: AlipayHK's signatures by hand. Depends on the console and the AlipayHK protocol. */
@NullMarked
package io.orderlane.app.cli.signing;

import org.jspecify.annotations.NullMarked;
