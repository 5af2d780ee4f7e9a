package io.orderlane.guice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.inject.Guice;
import com.google.inject.Stage;
import io.orderlane.alipayhk.bouncycastle.KeyPairs;
import io.orderlane.alipayhk.bouncycastle.NewKeyFiles;
import io.orderlane.alipayhk.jca.RsaProviders;
import io.orderlane.core.Orderlane;
import io.orderlane.core.status.SubmissionResult;
import io.orderlane.ride.RideHailing;
import io.orderlane.ride.RideStatus;
import io.orderlane.sandbox.Sandbox;
import io.orderlane.sandbox.SandboxOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The host of docs/embedding.md. */
@Timeout(30)
class DocumentedHostTest {

    @TempDir
    private Path folder;

    @Test
    void itDelivers() throws Exception {
        NewKeyFiles ours = NewKeyFiles.write(new KeyPairs(RsaProviders.jdk()).generate(), folder.resolve("ours"));
        try (Sandbox alipayHk = Sandbox.start(SandboxOptions.forClient("SHOP-1", Files.readString(ours.publicKey())))) {
            Path theirs = Files.writeString(folder.resolve("theirs.pem"), alipayHk.publicKeyPem());
            ShopModule shop = new ShopModule(
                    folder.resolve("orders.db"), alipayHk.endpoint().toString(), "SHOP-1", ours.privateKey(), theirs);
            // embedding.md, from here
            Orderlane orderlane = Guice.createInjector(Stage.PRODUCTION, shop).getInstance(Orderlane.class);
            orderlane.start();
            // embedding.md, to here
            try (orderlane) {
                assertThat(orderlane.submit(RideHailing.SCENARIO
                                .update(RideStatus.PENDING, "R-1001", Instant.now())
                                .to("2160220000000001")))
                        .isInstanceOf(SubmissionResult.Accepted.class);
                await().until(() -> alipayHk.orders().size() == 1);
            }
        }
    }
}
