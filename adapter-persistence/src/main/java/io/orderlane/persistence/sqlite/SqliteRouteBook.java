package io.orderlane.persistence.sqlite;

import io.orderlane.core.order.RouteKey;
import io.orderlane.core.port.RouteBook;
import io.orderlane.core.port.RoutePause;
import io.orderlane.persistence.jdbc.Columns;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Paused routes in SQLite. */
final class SqliteRouteBook implements RouteBook {

    private static final String PAUSED = """
            SELECT account, base_api, pause_reason, paused_at FROM route WHERE paused_at IS NOT NULL
            ORDER BY account, base_api
            """;

    private static final String PAUSE = """
            UPDATE route SET pause_reason = ?, paused_at = coalesce(paused_at, ?) WHERE route_id = ?
            """;

    private static final String RESUME = "UPDATE route SET pause_reason = NULL, paused_at = NULL WHERE route_id = ?";

    private final Writer writer;
    private final Readers readers;
    private final SqliteRoutes routes;
    private final Clock clock;

    SqliteRouteBook(Writer writer, Readers readers, SqliteRoutes routes, Clock clock) {
        this.writer = writer;
        this.readers = readers;
        this.routes = routes;
        this.clock = clock;
    }

    @Override
    public List<RoutePause> paused() {
        return readers.read(session ->
                session.call(PAUSED).list(row -> new RoutePause(Columns.route(row), row.text(), row.instant())));
    }

    @Override
    public void pause(RouteKey route, String reason) {
        long id = routes.idOf(route);
        Instant now = clock.instant();
        writer.write(
                session -> session.call(PAUSE).with(reason).with(now).with(id).update());
    }

    @Override
    public void resume(RouteKey route) {
        routes.find(route)
                .ifPresent(id ->
                        writer.write(session -> session.call(RESUME).with(id).update()));
    }
}
