/** RSA keys, signing and verifying. Fills the signer's and verifier's ports; the only package that knows Bouncy Castle. */
@NullMarked
package io.orderlane.alipayhk.bouncycastle;

import org.jspecify.annotations.NullMarked;
