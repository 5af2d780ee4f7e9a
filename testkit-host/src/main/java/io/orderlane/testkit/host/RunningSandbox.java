package io.orderlane.testkit.host;

import io.orderlane.alipayhk.AlipayHk;
import io.orderlane.alipayhk.AlipayHkBuilder;
import io.orderlane.core.memory.SettableClock;
import io.orderlane.core.scenario.ScenarioRegistry;
import io.orderlane.sandbox.Sandbox;
import io.orderlane.sandbox.SandboxBuilder;
import io.orderlane.sandbox.SandboxOptions;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A sandbox that can be closed and opened again on the same port with the same keys, and the way to it. */
final class RunningSandbox {

    private final @Nullable Instant start;
    private final @Nullable ScenarioRegistry given;
    private final Function<SandboxBuilder, SandboxBuilder> options;
    private final KeyFolder folder;
    private final Map<String, MerchantAccount> accounts;
    private final SettableClock clock;
    private @Nullable Sandbox sandbox;
    private @Nullable AlipayHk way;
    private @Nullable ScenarioRegistry scenarios;
    private int port;

    RunningSandbox(AlipayHkSandboxBuilder from, KeyFolder folder) {
        this.start = from.start;
        this.given = from.scenarios;
        this.options = from.options;
        this.folder = folder;
        this.accounts = accounts(from.accounts);
        this.clock = SettableClock.at(startTime());
    }

    private Map<String, MerchantAccount> accounts(Set<String> names) {
        MerchantAccount.makeKeys(names);
        Map<String, MerchantAccount> accounts = new LinkedHashMap<>();
        names.forEach(name -> accounts.put(name, new MerchantAccount(name, folder, this::endpoint)));
        return Collections.unmodifiableMap(accounts);
    }

    private Instant startTime() {
        return start == null ? Instant.now().truncatedTo(ChronoUnit.SECONDS) : start;
    }

    Map<String, MerchantAccount> accounts() {
        return accounts;
    }

    SettableClock clock() {
        return clock;
    }

    synchronized void open() {
        if (sandbox == null) {
            folder.restore();
            Sandbox started = Sandbox.start(options.apply(usual()).build());
            port = started.port();
            sandbox = started;
        }
    }

    private SandboxBuilder usual() {
        SandboxBuilder usual = SandboxOptions.builder()
                .port(port)
                .clock(clock)
                .gatewayKey(MerchantAccount.alipayHk().privatePem(), "1");
        accounts.values().forEach(account -> usual.client(account.clientId(), account.registeredKey()));
        return usual;
    }

    synchronized Sandbox sandbox() {
        if (sandbox == null) {
            throw new IllegalStateException("This sandbox is closed.");
        }
        return sandbox;
    }

    String endpoint() {
        return sandbox().endpoint().toString();
    }

    AlipayHkBuilder gatewayBuilder() {
        AlipayHkBuilder builder = AlipayHk.builder().clock(clock);
        accounts.forEach((name, account) -> builder.account(name, account.settings()));
        return builder;
    }

    synchronized AlipayHk way() {
        AlipayHk made = way;
        if (made == null) {
            made = gatewayBuilder().build();
            way = made;
        }
        return made;
    }

    synchronized ScenarioRegistry scenarios() {
        ScenarioRegistry known = scenarios;
        if (known == null) {
            known = given == null ? ScenarioRegistry.discover() : given;
            scenarios = known;
        }
        return known;
    }

    synchronized void reset() {
        Sandbox open = sandbox();
        open.reset();
        if (!open.isListening()) {
            open.listenAgain();
        }
        clock.set(startTime());
    }

    synchronized void close() {
        if (way != null) {
            way.close();
            way = null;
        }
        if (sandbox != null) {
            sandbox.close();
            sandbox = null;
        }
    }
}
