package example;

import io.orderlane.alipayhk.AlipayHk;
import io.orderlane.core.Orderlane;
import io.orderlane.core.status.SubmissionResult;
import io.orderlane.persistence.sqlite.SqliteStore;
import io.orderlane.ride.RideFields;
import io.orderlane.ride.RideHailing;
import io.orderlane.ride.RideStatus;
import io.orderlane.sandbox.Sandbox;
import io.orderlane.sandbox.SandboxOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Key;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

/** A host that embeds Orderlane: it reports that a driver took a ride, and waits until the phone shows it. */
public final class RideHost {

    private RideHost() {}

    public static void main(String[] args) throws Exception {
        Path folder = Files.createTempDirectory("ride-host");
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        KeyPair ours = generator.generateKeyPair();
        Path ourPrivateKey = pem(folder.resolve("private-key.pem"), "PRIVATE KEY", ours.getPrivate());
        Path ourPublicKey = pem(folder.resolve("public-key.pem"), "PUBLIC KEY", ours.getPublic());
        // instead of AlipayHK, which gives you its address, a client id and its public key
        try (Sandbox alipayHk = Sandbox.start(SandboxOptions.forClient("SHOP-1", Files.readString(ourPublicKey)))) {
            Path theirPublicKey = Files.writeString(folder.resolve("alipayhk.pem"), alipayHk.publicKeyPem());
            report(folder.resolve("orders.db"), alipayHk, ourPrivateKey, theirPublicKey);
        }
    }

    private static void report(Path database, Sandbox alipayHk, Path ourPrivateKey, Path theirPublicKey)
            throws InterruptedException {
        String endpoint = alipayHk.endpoint().toString();
        try (Orderlane orderlane = Orderlane.builder()
                .store(() -> SqliteStore.open(database))
                .gateway(() -> AlipayHk.gateway(endpoint, "SHOP-1", ourPrivateKey, theirPublicKey))
                .build()) {
            orderlane.start();
            Instant now = Instant.now();
            SubmissionResult result = orderlane.submit(RideHailing.SCENARIO
                    .update(RideStatus.ORDER_TAKEN, "R-1001", now)
                    .to("2160220000000001")
                    .with(RideFields.SERVICE_START_TIME, now)
                    .with(RideFields.DRIVER_BOARD_DURATION, 5L)
                    .with(RideFields.LICENSE_PLATE, "AB1234"));
            System.out.println("submitted: " + result.getClass().getSimpleName());
            Instant latest = now.plus(Duration.ofSeconds(30));
            while (alipayHk.orders().isEmpty()) {
                if (Instant.now().isAfter(latest)) {
                    throw new IllegalStateException("not delivered within 30 s: " + result);
                }
                Thread.sleep(20);
            }
            System.out.println("delivered: AlipayHK has " + alipayHk.orders().size() + " order");
        }
    }

    private static Path pem(Path file, String kind, Key key) throws IOException {
        String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded());
        return Files.writeString(file, "-----BEGIN " + kind + "-----\n" + text + "\n-----END " + kind + "-----\n");
    }
}
