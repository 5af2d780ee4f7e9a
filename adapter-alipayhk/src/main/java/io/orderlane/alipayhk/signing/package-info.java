/** Chooses who does the RSA arithmetic. Depends on the packages of the vendors that can be chosen; nothing depends on it here. */
@NullMarked
package io.orderlane.alipayhk.signing;

import org.jspecify.annotations.NullMarked;
