package io.orderlane.sandbox;

import io.orderlane.sandbox.gateway.GatewaySettings;
import io.orderlane.sandbox.journal.JournalLimits;
import io.orderlane.sandbox.protocol.Clients;
import io.orderlane.sandbox.protocol.GatewayKey;
import io.orderlane.sandbox.rules.LanguageForm;
import io.orderlane.sandbox.state.StatePolicy;
import java.time.Clock;

/** Everything a sandbox needs to start, keys already read. It never prints itself, since it holds a private key. */
public final class SandboxOptions {
    private final int port;
    private final Clients clients;
    private final GatewayKey key;
    private final Clock clock;
    private final GatewaySettings gateway;
    private final StatePolicy state;
    private final LanguageForm languageForm;
    private final JournalLimits journal;

    SandboxOptions(SandboxBuilder from, Clients clients, GatewayKey key) {
        this.port = from.port;
        this.clients = clients;
        this.key = key;
        this.clock = from.clock;
        this.gateway = from.settings();
        this.state = from.state;
        this.languageForm = from.languageForm;
        this.journal = from.journal;
    }

    /** Any port, no clients yet, a generated key, the system's clock, the defaults of docs/sandbox.md. */
    public static SandboxBuilder builder() {
        return new SandboxBuilder();
    }

    /** One merchant with one key (version 1), on any port, answering with a generated key. */
    public static SandboxOptions forClient(String clientId, String publicKeyPem) {
        return builder().client(clientId, publicKeyPem).build();
    }

    /** One merchant with one key, and the sandbox's own key, both as version 1. */
    public static SandboxOptions fromPem(
            int port, String clientId, String clientPublicKeyPem, String gatewayPrivateKeyPem) {
        return builder()
                .port(port)
                .client(clientId, clientPublicKeyPem)
                .gatewayKey(gatewayPrivateKeyPem, "1")
                .build();
    }

    int port() {
        return port;
    }

    Clients clients() {
        return clients;
    }

    GatewayKey key() {
        return key;
    }

    Clock clock() {
        return clock;
    }

    GatewaySettings gateway() {
        return gateway;
    }

    StatePolicy state() {
        return state;
    }

    LanguageForm languageForm() {
        return languageForm;
    }

    JournalLimits journal() {
        return journal;
    }
}
