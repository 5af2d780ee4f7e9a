/** The payment order scenario. Depends on the definition packages of core only. */
@NullMarked
package io.orderlane.payment;

import org.jspecify.annotations.NullMarked;
