package io.orderlane.sandbox;

import io.orderlane.sandbox.fault.Faults;
import io.orderlane.sandbox.gateway.AnswerSigner;
import io.orderlane.sandbox.gateway.AnswerWriter;
import io.orderlane.sandbox.gateway.Gateway;
import io.orderlane.sandbox.gateway.GatewaySettings;
import io.orderlane.sandbox.gateway.RequestReader;
import io.orderlane.sandbox.http.ApiEndpoint;
import io.orderlane.sandbox.http.Control;
import io.orderlane.sandbox.http.LoopbackServer;
import io.orderlane.sandbox.journal.Journal;
import io.orderlane.sandbox.state.OrderRecord;
import io.orderlane.sandbox.state.Orders;
import io.orderlane.sandbox.state.PhoneCard;
import io.vertx.core.Vertx;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/**
 * A running local AlipayHK: both base APIs on a loopback socket, verifying, remembering, answering signed, and
 * misbehaving when told to. Its threads are daemons, so a command line has to wait by itself.
 */
public final class Sandbox implements AutoCloseable {
    private final SandboxOptions options;
    private final Orders orders;
    private final Journal journal;
    private final Faults faults = new Faults();
    private final Vertx vertx = Threads.vertx();
    private final LoopbackServer server;

    private Sandbox(SandboxOptions options) {
        this.options = options;
        this.orders = new Orders(options.state());
        this.journal = new Journal(options.journal());
        this.server = new LoopbackServer(vertx, options.port(), endpointHandler(), control());
    }

    /** Returns once it listens. Throws {@link IllegalStateException} when it cannot, e.g. since the port is taken. */
    public static Sandbox start(SandboxOptions options) {
        Sandbox sandbox = new Sandbox(options);
        try {
            sandbox.listenAgain();
            return sandbox;
        } catch (IllegalStateException e) {
            sandbox.close();
            throw e;
        }
    }

    public int port() {
        return server.port();
    }

    /** Scheme, host and port, without a path. */
    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + port());
    }

    public Journal journal() {
        return journal;
    }

    public Faults faults() {
        return faults;
    }

    /** Every order, in the order of their first event. */
    public List<OrderRecord> orders() {
        return orders.all();
    }

    /** Every card as it is now, also those no longer visible. */
    public List<PhoneCard> cards() {
        Instant now = options.clock().instant();
        return orders.all().stream().map(order -> PhoneCard.of(order, now)).toList();
    }

    /** The public half of the key that answers are signed with. */
    public String publicKeyPem() {
        return options.key().publicKeyPem();
    }

    /** The version the sandbox calls that key by. */
    public String keyVersion() {
        return options.key().version();
    }

    /** Registers a merchant's key while running. Throws {@link IllegalArgumentException} when it is none. */
    public void registerClient(String clientId, String keyVersion, String publicKey) {
        options.clients().register(clientId, keyVersion, publicKey);
    }

    /** Forgets orders and cards. */
    public void clearState() {
        orders.clear();
    }

    public void clearJournal() {
        journal.clear();
    }

    /** As freshly started: no orders, no journal, no faults; clients and keys stay. */
    public void reset() {
        clearState();
        clearJournal();
        faults.clear();
    }

    /** Closes the port and every connection, as if AlipayHK were down; memory and journal stay. */
    public void stopListening() {
        Threads.await(server.stop(), "close port " + port());
    }

    /** Listens again on the same port. */
    public void listenAgain() {
        Threads.await(server.listen(), "listen on 127.0.0.1:" + port() + "; another process may hold that port");
    }

    public boolean isListening() {
        return server.isListening();
    }

    @Override
    public void close() {
        Threads.await(vertx.close(), "stop");
    }

    private ApiEndpoint endpointHandler() {
        Clock clock = options.clock();
        GatewaySettings settings = options.gateway();
        AnswerWriter writer = new AnswerWriter(settings, new AnswerSigner(options.key()), clock);
        Gateway gateway = new Gateway(orders, journal, settings, writer, clock);
        RequestReader reader = new RequestReader(settings, options.clients(), options.languageForm(), faults);
        return new ApiEndpoint(vertx, reader, gateway, faults, clock);
    }

    private Control control() {
        return new Control(options.key(), options.clients(), orders, journal, faults, options.clock());
    }
}
