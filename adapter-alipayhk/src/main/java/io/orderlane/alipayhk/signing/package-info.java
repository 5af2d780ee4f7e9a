/** Chooses the provider of RSA. Depends on the vendors' packages; no other package here depends on this one. */
@NullMarked
package io.orderlane.alipayhk.signing;

import org.jspecify.annotations.NullMarked;
