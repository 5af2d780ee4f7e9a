package io.orderlane.persistence.postgresql;

import io.orderlane.core.order.RouteKey;
import io.orderlane.persistence.jdbc.Row;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The numbers of the routes; one that is known never changes. */
final class PostgresRoutes {

    private static final String ADD = """
            INSERT INTO route (account, base_api) VALUES (?, ?)
            ON CONFLICT (account, base_api) DO UPDATE SET pause_reason = route.pause_reason
            RETURNING route_id
            """;

    private final Database database;
    private final Map<RouteKey, Long> known = new ConcurrentHashMap<>();

    PostgresRoutes(Database database) {
        this.database = database;
    }

    /** The number of a route; a new one is written down first. */
    long idOf(RouteKey route) {
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
