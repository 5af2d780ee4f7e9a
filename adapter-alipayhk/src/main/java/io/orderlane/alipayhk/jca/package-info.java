/** RSA through the JDK's architecture: signer and verifier for any provider. Depends on the ports and the JDK alone. */
@NullMarked
package io.orderlane.alipayhk.jca;

import org.jspecify.annotations.NullMarked;
