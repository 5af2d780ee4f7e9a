package io.orderlane.sandbox.http;

import io.orderlane.sandbox.fault.Faults;
import io.orderlane.sandbox.journal.Journal;
import io.orderlane.sandbox.protocol.Clients;
import io.orderlane.sandbox.protocol.GatewayKey;
import io.orderlane.sandbox.state.Orders;
import java.time.Clock;

/** What the control endpoints read and change. */
public record Control(GatewayKey key, Clients clients, Orders orders, Journal journal, Faults faults, Clock clock) {

    ControlRoutes routes(LoopbackServer server) {
        ControlRoutes routes = new ControlRoutes();
        new ServerControl(key, clients, orders, journal, faults).addTo(routes);
        new StateControl(orders, clock).addTo(routes);
        new JournalControl(journal).addTo(routes);
        new FaultControl(faults).addTo(routes);
        routes.add("POST", "down", call -> {
            long millis = call.number("millis", 1000);
            call.done().onComplete(answered -> server.downFor(millis));
        });
        return routes;
    }
}
