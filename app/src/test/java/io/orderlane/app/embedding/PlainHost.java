package io.orderlane.app.embedding;

import io.orderlane.alipayhk.AlipayHk;
import io.orderlane.core.Orderlane;
import io.orderlane.core.status.SubmissionResult;
import io.orderlane.persistence.sqlite.SqliteStore;
import io.orderlane.ride.RideFields;
import io.orderlane.ride.RideHailing;
import io.orderlane.ride.RideStatus;
import java.nio.file.Path;
import java.time.Instant;

/** The smallest host. What is between the marks is printed in docs/embedding.md. */
public final class PlainHost {

    private PlainHost() {}

    /** {@code args}: endpoint, client id, our private key, AlipayHK's public key. */
    public static void main(String[] args) {
        String endpoint = args[0];
        String clientId = args[1];
        Path ourPrivateKey = Path.of(args[2]);
        Path theirPublicKey = Path.of(args[3]);
        // embedding.md, from here
        Orderlane orderlane = Orderlane.builder()
                .store(() -> SqliteStore.open(Path.of("orders.db")))
                .gateway(() -> AlipayHk.gateway(endpoint, clientId, ourPrivateKey, theirPublicKey))
                .build();
        orderlane.start();

        Instant now = Instant.now();
        SubmissionResult result = orderlane.submit(RideHailing.SCENARIO
                .update(RideStatus.ORDER_TAKEN, "R-1001", now)
                .to("2160220000000001")
                .with(RideFields.SERVICE_START_TIME, now)
                .with(RideFields.DRIVER_BOARD_DURATION, 5L)
                .inBoth(RideFields.ORDER_URL, "https://rides.example/R-1001"));
        System.out.println(result.getClass().getSimpleName()); // Accepted, or what is wrong with it

        orderlane.close(); // when the host ends
        // embedding.md, to here
    }
}
