/** The ride hailing scenarios. Depends on the definition packages of core only. */
@NullMarked
package io.orderlane.ride;

import org.jspecify.annotations.NullMarked;
