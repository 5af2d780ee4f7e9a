/** What the AlipayHK protocol needs: a transport, a signer, a verifier. Depends on the JDK alone. */
@NullMarked
package io.orderlane.alipayhk.port;

import org.jspecify.annotations.NullMarked;
