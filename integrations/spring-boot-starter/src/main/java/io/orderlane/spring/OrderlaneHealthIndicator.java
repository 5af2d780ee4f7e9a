package io.orderlane.spring;

import io.orderlane.core.Orderlane;
import io.orderlane.core.deliver.RouteStatus;
import io.orderlane.core.deliver.RouteTrouble;
import io.orderlane.core.liveness.Liveness;
import io.orderlane.persistence.outbox.OutboxRelay;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/**
 * Down while the store does not work or a thread of ours is stuck. That AlipayHK is down is among the details and
 * changes nothing: updates are taken in and wait. All of it is answered from memory.
 */
final class OrderlaneHealthIndicator extends AbstractHealthIndicator {

    private final Orderlane orderlane;
    private final @Nullable OutboxRelay relay;

    OrderlaneHealthIndicator(Orderlane orderlane, @Nullable OutboxRelay relay) {
        super("Orderlane's health could not be asked");
        this.orderlane = orderlane;
        this.relay = relay;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        Liveness threads =
                relay == null ? orderlane.liveness() : orderlane.liveness().and(relay.liveness());
        Optional<String> trouble = orderlane.storeWatch().flatMap(watch -> watch.trouble());
        if (threads.isGood() && trouble.isEmpty()) {
            health.up();
        } else {
            health.down();
        }
        health.withDetail("store", trouble.orElse("works"));
        orderlane.storeWatch().ifPresent(watch -> health.withDetail("waiting", watch.pending()));
        health.withDetail("threads", threads.isGood() ? "work" : threads.faults());
        Map<String, String> routes = new LinkedHashMap<>();
        orderlane.routes().forEach(route -> routes.put(route.route().toString(), words(route)));
        health.withDetail("routes", routes);
    }

    private static String words(RouteStatus route) {
        if (route.paused()) {
            return "paused";
        }
        RouteTrouble trouble = route.trouble();
        String state = route.isDown() ? "down" : "works";
        return trouble != null && trouble.isOn() ? state + ", trouble: " + trouble.code() : state;
    }
}
