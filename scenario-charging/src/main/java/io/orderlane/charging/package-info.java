/** The EV charging scenario. Depends on the definition packages of core only. */
@NullMarked
package io.orderlane.charging;

import org.jspecify.annotations.NullMarked;
