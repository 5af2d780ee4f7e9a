package io.orderlane.sandbox;

import static io.orderlane.sandbox.Bodies.T0;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import org.junit.jupiter.api.Test;

class StartingTest extends SandboxTest {

    @Test
    void everyProblemOfTheOptionsIsNamedAtOnce() {
        SandboxBuilder wrong = SandboxOptions.builder()
                .port(70000)
                .client("A", "no key")
                .gatewayKey("neither", "1")
                .contractCardPath("/same")
                .orderServicePath("/same");

        assertThatThrownBy(wrong::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll(
                        "client A", "SubjectPublicKeyInfo", "gateway key", "PKCS#8", "70000", "same path");
    }

    @Test
    void portThatIsTakenIsNamed() {
        assertThatThrownBy(() -> start(builder().port(sandbox.port())))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("127.0.0.1:" + sandbox.port());
    }

    @Test
    void keyIsGeneratedWhenNoneIsGiven() throws Exception {
        try (Sandbox other = Sandbox.start(SandboxOptions.forClient(Merchant.CLIENT_ID, Merchant.publicKeyPem()))) {
            Reply reply = new Merchant(other.endpoint())
                    .post(Merchant.SERVICE, Bodies.ride("R-1", "PENDING", T0).toString());

            assertThat(reply.isSignedBy(other)).isTrue();
            assertThat(reply.isSignedBy(sandbox)).isFalse();
        }
    }

    @Test
    void optionsCanComeFromPem() throws Exception {
        SandboxOptions options =
                SandboxOptions.fromPem(0, Merchant.CLIENT_ID, Merchant.publicKeyPem(), Merchant.GATEWAY_KEY);
        try (Sandbox other = Sandbox.start(options)) {
            assertThat(other.publicKeyPem()).isEqualTo(sandbox.publicKeyPem());
        }
    }

    @Test
    void onlyLoopbackIsBound() throws Exception {
        InetAddress outside = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress() && address instanceof Inet4Address)
                .findFirst()
                .orElse(null);
        assumeTrue(outside != null, "no other interface here");

        try (Socket socket = new Socket()) {
            assertThatThrownBy(() -> socket.connect(new InetSocketAddress(outside, sandbox.port()), 1000))
                    .isInstanceOf(IOException.class);
        }
    }
}
