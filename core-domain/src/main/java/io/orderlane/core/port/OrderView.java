package io.orderlane.core.port;

import io.orderlane.core.order.Order;
import java.time.Instant;

/**
 * An order with its lane, for queries.
 *
 * @param dueAt when its head is due; meaningless while idle
 * @param pending how many notifications are not settled
 * @param attempts how many attempts of its head failed and counted
 */
public record OrderView(Order order, LaneState state, Instant dueAt, int pending, int attempts) {}
