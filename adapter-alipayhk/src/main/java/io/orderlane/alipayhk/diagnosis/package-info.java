/** Explains why a signature does not fit, by trying what usually goes wrong. Depends on ports, protocol and the JDK. */
@NullMarked
package io.orderlane.alipayhk.diagnosis;

import org.jspecify.annotations.NullMarked;
