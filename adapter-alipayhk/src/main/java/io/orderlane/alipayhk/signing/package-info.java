/**
 * Chooses the provider of RSA. Depends on the packages of the vendors that can be chosen; no other package here depends
 * on it.
 */
@NullMarked
package io.orderlane.alipayhk.signing;

import org.jspecify.annotations.NullMarked;
