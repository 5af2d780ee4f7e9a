package io.orderlane.persistence.jdbc.internal;

import io.orderlane.core.order.RouteKey;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The numbers of the routes; one that is known never changes. */
public final class SqlRoutes {

    private static final String ALL = "SELECT account, base_api, route_id FROM route";

    private static final String ADD = """
            INSERT INTO route (account, base_api) VALUES (?, ?)
            ON CONFLICT (account, base_api) DO UPDATE SET pause_reason = route.pause_reason
            RETURNING route_id
            """;

    private final Transactions database;
    private final Map<RouteKey, Long> known = new ConcurrentHashMap<>();

    /** The routes of this database, read by this constructor. */
    public SqlRoutes(Transactions database) {
        this.database = database;
        database.read(session -> session.call(ALL).list(row -> known.put(Columns.route(row), row.number())));
    }

    /** The number of a route, if this process knows it. Where no other process uses the database, it knows all. */
    public Optional<Long> find(RouteKey route) {
        return Optional.ofNullable(known.get(route));
    }

    /** The number of a route; a new one is written first. */
    public long idOf(RouteKey route) {
        return known.computeIfAbsent(route, this::add);
    }

    private Long add(RouteKey route) {
        return database.write(session -> session.call(ADD)
                .with(route.account())
                .with(route.api().label())
                .first(Row::number)
                .orElseThrow());
    }
}
