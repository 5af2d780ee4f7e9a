package io.orderlane.persistence.sqlite;

import io.orderlane.core.order.RouteKey;
import io.orderlane.persistence.jdbc.Columns;
import io.orderlane.persistence.jdbc.Row;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The numbers of the routes. All routes of the file are known here, since one process has it for itself. */
final class SqliteRoutes {

    private static final String ALL = "SELECT account, base_api, route_id FROM route";
    private static final String ADD = """
            INSERT INTO route (account, base_api) VALUES (?, ?)
            ON CONFLICT DO UPDATE SET account = excluded.account
            RETURNING route_id
            """;

    private final Writer writer;
    private final Map<RouteKey, Long> known = new ConcurrentHashMap<>();

    SqliteRoutes(Writer writer) {
        this.writer = writer;
        writer.write(session -> session.call(ALL).list(row -> known.put(Columns.route(row), row.number())));
    }

    Optional<Long> find(RouteKey route) {
        return Optional.ofNullable(known.get(route));
    }

    /** The number of a route; a new one is written down first. */
    long idOf(RouteKey route) {
        return known.computeIfAbsent(route, this::add);
    }

    private Long add(RouteKey route) {
        return writer.write(session -> session.call(ADD)
                .with(route.account())
                .with(route.api().label())
                .first(Row::number)
                .orElseThrow());
    }
}
