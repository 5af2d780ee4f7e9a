package io.orderlane.persistence.jdbc.internal;

import io.orderlane.core.order.RouteKey;
import io.orderlane.core.port.RouteBook;
import io.orderlane.core.port.RoutePause;
import java.util.List;

/** Paused routes in a database. */
public final class SqlRouteBook implements RouteBook {

    private static final String PAUSED = """
            SELECT account, base_api, pause_reason, paused_at FROM route WHERE paused_at IS NOT NULL
            ORDER BY account, base_api
            """;

    private static final String PAUSE = """
            UPDATE route SET pause_reason = ?, paused_at = coalesce(paused_at, ?) WHERE route_id = ?
            """;

    private static final String RESUME = """
            UPDATE route SET pause_reason = NULL, paused_at = NULL
            WHERE account = ? AND base_api = ? AND paused_at IS NOT NULL
            """;

    private final Transactions database;
    private final SqlRoutes routes;
    private final Transactions.Time time;

    /** Those in this database. */
    public SqlRouteBook(Transactions database, SqlRoutes routes, Transactions.Time time) {
        this.database = database;
        this.routes = routes;
        this.time = time;
    }

    @Override
    public List<RoutePause> paused() {
        return database.read(session ->
                session.call(PAUSED).list(row -> new RoutePause(Columns.route(row), row.text(), row.instant())));
    }

    @Override
    public void pause(RouteKey route, String reason) {
        long id = routes.idOf(route);
        database.write(session ->
                session.call(PAUSE).with(reason).with(time.in(session)).with(id).update());
    }

    @Override
    public void resume(RouteKey route) {
        database.write(session -> session.call(RESUME)
                .with(route.account())
                .with(route.api().label())
                .update());
    }
}
