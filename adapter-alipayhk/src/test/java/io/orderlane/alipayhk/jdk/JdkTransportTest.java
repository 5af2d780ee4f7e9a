package io.orderlane.alipayhk.jdk;

import static io.orderlane.alipayhk.port.TransportContract.answered;
import static io.orderlane.alipayhk.port.TransportContract.notSent;
import static io.orderlane.alipayhk.port.TransportContract.request;
import static io.orderlane.alipayhk.port.TransportContract.result;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderlane.alipayhk.port.Bytes;
import io.orderlane.alipayhk.port.RawPeer;
import io.orderlane.alipayhk.port.SignedRequest;
import io.orderlane.alipayhk.port.TransportBoundsContract;
import io.orderlane.alipayhk.port.TransportPeersContract;
import io.orderlane.alipayhk.port.TransportResult;
import io.orderlane.alipayhk.port.TransportSettings;
import io.orderlane.alipayhk.port.WhyNotSent;
import io.orderlane.core.port.Ticker;
import java.net.InetAddress;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class JdkTransportTest implements TransportBoundsContract, TransportPeersContract {

    @Override
    public JdkTransport transport(TransportSettings settings) {
        return new JdkTransport(settings, Ticker.system());
    }

    private static Set<Thread> threads() {
        return new HashSet<>(Thread.getAllStackTraces().keySet());
    }

    @Test
    void allItsThreadsAreDaemonsAndItsOwnEndWithIt() throws Exception {
        Set<Thread> before = threads();
        JdkTransport transport = new JdkTransport();
        try (RawPeer peer = RawPeer.plain(RawPeer.answering(200, "", new byte[0]))) {
            answered(result(transport, request(peer.port())));
            List<Thread> begun = threads().stream()
                    .filter(thread -> !before.contains(thread))
                    .filter(thread -> thread.getName().matches("orderlane-http.*|HttpClient-.*"))
                    .toList();
            assertThat(begun).isNotEmpty().allMatch(Thread::isDaemon);

            transport.close();

            for (Thread own : begun) {
                if (own.getName().startsWith("orderlane-http")) {
                    own.join(10_000);
                    assertThat(own.isAlive()).as(own.getName()).isFalse();
                }
            }
        }
    }

    @Test
    void aHostWhoseAddressesChangedIsFollowedByNewConnections() throws Exception {
        AtomicReference<String> leadsTo = new AtomicReference<>("127.0.0.2");
        TransportSettings always = TransportSettings.defaults().withConnectionLife(Duration.ofNanos(1));
        try (RawPeer peer = RawPeer.plain(RawPeer.answering(200, "", new byte[0]));
                JdkTransport transport = new JdkTransport(
                        always, Ticker.system(), host -> new InetAddress[] {InetAddress.getByName(leadsTo.get())})) {
            for (int times = 0; times < 5; times++) {
                answered(result(transport, request(peer.port())));
            }
            assertThat(peer.connections()).isEqualTo(1);

            leadsTo.set("127.0.0.3");

            while (peer.connections() == 1) {
                answered(result(transport, request(peer.port())));
            }
        }
    }

    @Test
    void aRepeatOfTheClientsOwnDoesNotLeave() {
        GuardedBody body = new GuardedBody(Bytes.utf8("{}"), () -> true);

        assertThat(body.contentLength()).isEqualTo(2);
        assertThatThrownBy(body::contentLength).isInstanceOf(GuardedBody.WithheldException.class);
        assertThat(body.giveUp()).as("nothing left").isFalse();
    }

    @Test
    void whatWasGivenUpBeforeItLeftNeverLeaves() {
        GuardedBody body = new GuardedBody(Bytes.utf8("{}"), () -> true);

        assertThat(body.giveUp()).as("nothing left").isTrue();
        assertThatThrownBy(body::contentLength).isInstanceOf(GuardedBody.WithheldException.class);
    }

    @Test
    void aRequestThatIsNoUrlIsCertainlyNotSent() throws Exception {
        try (JdkTransport transport = new JdkTransport()) {
            SignedRequest usual = request(9);
            TransportResult.NotSent result = notSent(
                    result(transport, new SignedRequest(usual.endpoint(), "/a|b", usual.headers(), usual.body())));

            assertThat(result.why()).isEqualTo(WhyNotSent.OTHER);
            assertThat(result.detail()).contains("does not take the request");
        }
    }
}
