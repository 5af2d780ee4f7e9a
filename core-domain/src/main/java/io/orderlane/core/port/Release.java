package io.orderlane.core.port;

import io.orderlane.core.order.OrderKey;
import java.time.Instant;

/**
 * A person's request that an order which waits for a person goes on.
 *
 * @param again whether the status that was refused waits again in its old place; it stays parked otherwise
 * @param deadline after when that is not worth sending, unless its own deadline is later; of no meaning otherwise
 */
public record Release(OrderKey order, boolean again, Instant deadline) {}
