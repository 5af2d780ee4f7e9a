package io.orderlane.sandbox.http;

import io.orderlane.sandbox.fault.Faults;
import io.orderlane.sandbox.journal.Journal;
import io.orderlane.sandbox.protocol.Clients;
import io.orderlane.sandbox.protocol.GatewayKey;
import io.orderlane.sandbox.state.Orders;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** Health, keys, clients and the reset over HTTP. */
final class ServerControl {
    private final GatewayKey key;
    private final Clients clients;
    private final Orders orders;
    private final Journal journal;
    private final Faults faults;

    ServerControl(GatewayKey key, Clients clients, Orders orders, Journal journal, Faults faults) {
        this.key = key;
        this.clients = clients;
        this.orders = orders;
        this.journal = journal;
        this.faults = faults;
    }

    void addTo(ControlRoutes routes) {
        routes.add("GET", "health", call -> call.json(health()));
        routes.add("GET", "public-key", this::publicKey);
        routes.add("GET", "clients", call -> call.json(clients()));
        routes.add("PUT", "clients", this::register);
        routes.add("POST", "reset", this::reset);
    }

    private Health health() {
        return new Health("UP", journal.size(), orders.size(), faults.all().size(), faults.isUnavailable());
    }

    private void publicKey(ControlCall call) {
        call.request().response().putHeader("Key-Version", key.version());
        Replies.text(call.request(), 200, "application/x-pem-file", key.publicKeyPem());
    }

    private Map<String, Collection<String>> clients() {
        Map<String, Collection<String>> versions = new LinkedHashMap<>();
        clients.ids().forEach(id -> versions.put(id, clients.versions(id)));
        return versions;
    }

    private void register(ControlCall call) {
        String version = call.query("keyVersion");
        try {
            clients.register(clientId(call), version == null ? "1" : version, call.body());
            call.json(clients());
        } catch (IllegalArgumentException e) {
            throw new BadControlCall(
                    String.valueOf(e.getMessage()),
                    "a public key as the body",
                    "PUT it with curl --data-binary @public.pem",
                    e);
        }
    }

    private static String clientId(ControlCall call) {
        if (call.argument().isBlank()) {
            throw new BadControlCall(
                    "the path names no client",
                    "PUT /_sandbox/clients/CLIENT-ID",
                    "add the Client-Id to the path",
                    null);
        }
        return call.argument();
    }

    private void reset(ControlCall call) {
        journal.clear();
        orders.clear();
        faults.clear();
        call.done();
    }

    record Health(String status, long requests, int orders, int faults, boolean unavailable) {}
}
