package io.orderlane.benchmarks.sdk;

import io.orderlane.alipayhk.jca.ProviderUnavailableException;
import io.orderlane.alipayhk.signing.ProviderChoice;
import io.orderlane.alipayhk.signing.SigningProviders;

/** Those compared. */
enum Side {
    SDK("official SDK, sending in plain text", false),
    ORDERLANE("Orderlane's gateway, `auto`", false),
    ORDERLANE_JDK("Orderlane's gateway, `jdk`", false),
    SDK_TLS("official SDK as published", true),
    ORDERLANE_TLS("Orderlane's gateway, `auto`", true);

    private final String label;
    private final boolean tls;

    Side(String label, boolean tls) {
        this.label = label;
        this.tls = tls;
    }

    String label() {
        return label;
    }

    boolean tls() {
        return tls;
    }

    boolean isSdk() {
        return this == SDK || this == SDK_TLS;
    }

    /** Those that speak alike to the peer. */
    Side peerOf() {
        return tls ? SDK_TLS : SDK;
    }

    Client open(Terms terms) throws ProviderUnavailableException {
        return switch (this) {
            case SDK -> SdkClient.withOwnConnections(terms);
            case SDK_TLS -> SdkClient.asPublished(terms);
            case ORDERLANE, ORDERLANE_TLS -> gateway(terms, ProviderChoice.AUTO);
            case ORDERLANE_JDK -> gateway(terms, ProviderChoice.JDK);
        };
    }

    private static Client gateway(Terms terms, ProviderChoice choice) throws ProviderUnavailableException {
        return new GatewayClient(terms, SigningProviders.all().choose(choice).provider());
    }
}
