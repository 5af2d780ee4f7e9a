/** Sending settled notifications again: what a store does for a replay of one and of many. Depends on notification. */
@NullMarked
package io.orderlane.core.port.replay;

import org.jspecify.annotations.NullMarked;
