/**
 * RSA by way of the JDK's cryptography architecture: {@code Signer} and {@code SignatureVerifier} for any provider.
 * Depends on the ports and the JDK; vendors' providers come from packages of their own.
 */
@NullMarked
package io.orderlane.alipayhk.jca;

import org.jspecify.annotations.NullMarked;
