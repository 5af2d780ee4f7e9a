package io.orderlane.sandbox;

import io.orderlane.sandbox.gateway.GatewaySettings;
import io.orderlane.sandbox.gateway.StatusAnswer;
import io.orderlane.sandbox.journal.JournalLimits;
import io.orderlane.sandbox.protocol.Api;
import io.orderlane.sandbox.protocol.Clients;
import io.orderlane.sandbox.protocol.GatewayKey;
import io.orderlane.sandbox.rules.LanguageForm;
import io.orderlane.sandbox.state.StatePolicy;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects {@link SandboxOptions}; {@link #build()} names every problem at once. */
public final class SandboxBuilder {
    int port;
    Clock clock = Clock.systemUTC();
    StatePolicy state = StatePolicy.standard();
    LanguageForm languageForm = LanguageForm.BOTH;
    JournalLimits journal = JournalLimits.standard();
    private final Clients clients = new Clients();
    private final List<String> problems = new ArrayList<>();
    private @Nullable GatewayKey key;
    private @Nullable String gatewayClientId;
    private @Nullable Duration requestTimeTolerance;
    private String contractCardPath = "/api/open/alipay/intl/promotion/order/contractCardSync";
    private String orderServicePath = "/api/open/alipay/v1/merchant/order/sync";
    private boolean signsGatewayErrors;
    private StatusAnswer statusAnswer = StatusAnswer.AFTER_UPDATE;

    SandboxBuilder() {}

    /** 0 takes any free one. */
    public SandboxBuilder port(int number) {
        this.port = number;
        return this;
    }

    /** Registers a merchant's public key (SubjectPublicKeyInfo, PEM or bare Base64) as version 1. */
    public SandboxBuilder client(String clientId, String publicKey) {
        return client(clientId, "1", publicKey);
    }

    /** Registers one version of a merchant's public key; a client may have several. */
    public SandboxBuilder client(String clientId, String keyVersion, String publicKey) {
        try {
            clients.register(clientId, keyVersion, publicKey);
        } catch (IllegalArgumentException e) {
            problems.add("client " + clientId + ", key version " + keyVersion + ": " + e.getMessage());
        }
        return this;
    }

    /** The key that answers are signed with (PKCS#8, PEM or bare Base64); otherwise one that is generated once in each process. */
    public SandboxBuilder gatewayKey(String privateKey, String keyVersion) {
        try {
            key = GatewayKey.of(privateKey, keyVersion);
        } catch (IllegalArgumentException e) {
            problems.add("gateway key: " + e.getMessage());
        }
        return this;
    }

    /** The Client-Id header of answers; the request's own otherwise. */
    public SandboxBuilder gatewayClientId(String clientId) {
        this.gatewayClientId = clientId;
        return this;
    }

    /** Decides the lives of cards and the times of answers and journal. */
    public SandboxBuilder clock(Clock source) {
        this.clock = source;
        return this;
    }

    public SandboxBuilder contractCardPath(String path) {
        this.contractCardPath = path;
        return this;
    }

    public SandboxBuilder orderServicePath(String path) {
        this.orderServicePath = path;
        return this;
    }

    /** Whether errors such as INVALID_CLIENT are signed; they are not by default. */
    public SandboxBuilder signsGatewayErrors(boolean signs) {
        this.signsGatewayErrors = signs;
        return this;
    }

    /** Which status the order service's answer carries; the one after the update by default. */
    public SandboxBuilder statusAnswer(StatusAnswer answer) {
        this.statusAnswer = answer;
        return this;
    }

    /** How far Request-Time may be off; not checked by default. */
    public SandboxBuilder requestTimeTolerance(Duration tolerance) {
        this.requestTimeTolerance = tolerance;
        return this;
    }

    public SandboxBuilder state(StatePolicy policy) {
        this.state = policy;
        return this;
    }

    public SandboxBuilder languageForm(LanguageForm form) {
        this.languageForm = form;
        return this;
    }

    public SandboxBuilder journal(JournalLimits limits) {
        this.journal = limits;
        return this;
    }

    /** Throws {@link IllegalArgumentException} naming every problem. */
    public SandboxOptions build() {
        List<String> found = new ArrayList<>(problems);
        if (port < 0 || port > 65535) {
            found.add("port is " + port + "; expected 0 (any) to 65535");
        }
        if (contractCardPath.equals(orderServicePath)) {
            found.add("both base APIs have the same path; each needs its own");
        }
        if (!found.isEmpty()) {
            throw new IllegalArgumentException("the sandbox cannot start: " + String.join("; ", found));
        }
        return new SandboxOptions(this, clients.copy(), key == null ? GatewayKey.ofThisProcess() : key);
    }

    GatewaySettings settings() {
        Map<String, Api> paths = new LinkedHashMap<>();
        paths.put(contractCardPath, Api.CONTRACT_CARD);
        paths.put(orderServicePath, Api.ORDER_SERVICE);
        return new GatewaySettings(paths, signsGatewayErrors, gatewayClientId, statusAnswer, requestTimeTolerance);
    }
}
