/**
 * Explains why a signature does not fit, by trying what usually goes wrong. Depends on the ports, the protocol and the
 * JDK.
 */
@NullMarked
package io.orderlane.alipayhk.diagnosis;

import org.jspecify.annotations.NullMarked;
