package io.orderlane.benchmarks.sdk;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetServerOptions;
import io.vertx.core.net.NetSocket;
import io.vertx.core.net.SelfSignedCertificate;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Speaks TLS in front of the peer, whose connections it counts. */
final class TlsDoor implements AutoCloseable {

    private static final String HOST = "localhost";

    private final Vertx vertx = Vertx.vertx();
    private final SelfSignedCertificate certificate = SelfSignedCertificate.create(HOST);
    private final NetClient inside = vertx.createNetClient();
    private final AtomicLong connections = new AtomicLong();
    private final URI peer;
    private final NetServer server;

    TlsDoor(URI peer) throws Exception {
        this.peer = peer;
        NetServerOptions options = new NetServerOptions().setHost(HOST).setPort(0);
        options.setSsl(true).setKeyCertOptions(certificate.keyCertOptions());
        server = done(vertx.createNetServer(options).connectHandler(this::came).listen());
    }

    private void came(NetSocket outside) {
        connections.incrementAndGet();
        outside.pause();
        inside.connect(peer.getPort(), peer.getHost())
                .onSuccess(socket -> {
                    outside.pipeTo(socket);
                    socket.pipeTo(outside);
                })
                .onFailure(refused -> outside.close());
    }

    String endpoint() {
        return "https://" + HOST + ":" + server.actualPort();
    }

    Path certificate() {
        return Path.of(certificate.certificatePath());
    }

    /** So far. */
    long connections() {
        return connections.get();
    }

    private static <T> T done(Future<T> future) throws Exception {
        return future.toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    @Override
    public void close() throws Exception {
        certificate.delete();
        done(vertx.close());
    }
}
