/**
 * Chooses the provider of RSA, and has the threads that sign. Depends on the packages of the vendors that can be chosen;
 * only the package above depends on it.
 */
@NullMarked
package io.orderlane.alipayhk.signing;

import org.jspecify.annotations.NullMarked;
