package io.orderlane.sandbox.state;

import io.orderlane.sandbox.protocol.OrderKey;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every order AlipayHK remembers. Safe for use by many threads; one event at a time takes effect. */
public final class Orders {
    private final Map<OrderKey, OrderRecord> records = new LinkedHashMap<>();
    private final EventRules rules;

    public Orders(StatePolicy policy) {
        this.rules = new EventRules(policy);
    }

    public synchronized Ruling apply(Event event, Instant now) {
        Ruling ruling = rules.rule(records.get(event.key()), event, now);
        if (ruling.after() != null) {
            records.put(event.key(), ruling.after());
        }
        return ruling;
    }

    public synchronized Optional<OrderRecord> find(OrderKey key) {
        return Optional.ofNullable(records.get(key));
    }

    /** In the order of their first event. */
    public synchronized List<OrderRecord> all() {
        return List.copyOf(records.values());
    }

    public synchronized int size() {
        return records.size();
    }

    public synchronized void clear() {
        records.clear();
    }
}
