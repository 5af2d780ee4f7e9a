package io.orderlane.core.port;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which orders are asked for; newest first.
 *
 * @param wanted what each must be, in the order of the criteria; any where it is left out
 * @param after only those behind this cursor, from the last answer; null from the start
 */
public record OrderFilter(
        Map<OrderCriterion, String> wanted, @Nullable Long after, int limit) {

    public OrderFilter {
        Map<OrderCriterion, String> ordered = new EnumMap<>(OrderCriterion.class);
        ordered.putAll(wanted);
        wanted = Collections.unmodifiableMap(ordered);
    }

    /** The newest orders. */
    public static OrderFilter newest(int limit) {
        return new OrderFilter(Map.of(), null, limit);
    }

    /** The same, narrowed to orders with this value; unchanged where it is null. */
    public OrderFilter with(OrderCriterion criterion, @Nullable String value) {
        Map<OrderCriterion, String> more = new EnumMap<>(OrderCriterion.class);
        more.putAll(wanted);
        if (value != null) {
            more.put(criterion, value);
        }
        return new OrderFilter(more, after, limit);
    }

    /** The same, from behind this cursor; from the start where it is null. */
    public OrderFilter behind(@Nullable Long cursor) {
        return new OrderFilter(wanted, cursor, limit);
    }

    /** Whether an order is among those asked for, its place in the list apart. */
    public boolean matches(OrderView view) {
        return wanted.entrySet().stream().allMatch(one -> one.getKey().of(view).equals(one.getValue()));
    }
}
