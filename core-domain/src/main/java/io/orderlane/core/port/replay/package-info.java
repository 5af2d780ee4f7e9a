/** What a store does to replay settled notifications, one or many. Depends on notification. */
@NullMarked
package io.orderlane.core.port.replay;

import org.jspecify.annotations.NullMarked;
