package io.orderlane.app.cli.card;

import io.orderlane.app.cli.console.CommandFailure;
import io.orderlane.app.cli.console.ExitCode;
import io.orderlane.app.cli.send.OrderAddress;
import io.orderlane.app.cli.send.ServiceClient;
import io.orderlane.core.field.Tree;
import io.orderlane.core.order.OrderKey;
import java.time.Instant;
import java.util.Optional;

/** The card of an order, fetched from a running service. */
final class OrderCard {

    private final ServiceClient service;

    OrderCard(ServiceClient service) {
        this.service = service;
    }

    CardView of(String name, Optional<Instant> at, boolean accepted) {
        OrderAddress address = OrderAddress.of(name);
        OrderKey key = address.key();
        String path = address.path("/card?of=" + (accepted ? "accepted" : "confirmed")
                + at.map(instant -> "&at=" + instant.toEpochMilli()).orElse(""));
        Tree.Obj answer = service.get(path).orElseThrow(() -> noCard(key));
        return new CardView(key.toString(), CardReader.of(answer));
    }

    private static CommandFailure noCard(OrderKey key) {
        return new CommandFailure(
                ExitCode.NOT_FOUND,
                "The service has no card of " + key
                        + ": it does not know the order, or nothing of it was confirmed yet;"
                        + " --accepted shows what will come.");
    }
}
