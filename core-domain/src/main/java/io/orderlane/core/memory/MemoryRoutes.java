package io.orderlane.core.memory;

import io.orderlane.core.order.RouteKey;
import io.orderlane.core.port.RouteBook;
import io.orderlane.core.port.RoutePause;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

final class MemoryRoutes implements RouteBook {

    private final Clock clock;
    private final Map<RouteKey, RoutePause> paused = new ConcurrentHashMap<>();

    MemoryRoutes(Clock clock) {
        this.clock = clock;
    }

    @Override
    public List<RoutePause> paused() {
        return List.copyOf(paused.values());
    }

    @Override
    public void pause(RouteKey route, String reason) {
        paused.merge(
                route,
                new RoutePause(route, reason, clock.instant()),
                (was, is) -> new RoutePause(route, reason, was.since()));
    }

    @Override
    public void resume(RouteKey route) {
        paused.remove(route);
    }
}
