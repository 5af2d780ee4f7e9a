package io.orderlane.alipayhk;

import io.orderlane.alipayhk.jca.ProviderUnavailableException;
import io.orderlane.alipayhk.jdk.JdkTransport;
import io.orderlane.alipayhk.log.KeyChangeLog;
import io.orderlane.alipayhk.port.AnswerListener;
import io.orderlane.alipayhk.port.Transport;
import io.orderlane.alipayhk.port.TransportSettings;
import io.orderlane.alipayhk.protocol.AlipayHkGateway;
import io.orderlane.alipayhk.signing.ProviderChoice;
import io.orderlane.alipayhk.signing.SigningProviders;
import io.orderlane.alipayhk.signing.SigningThreads;
import io.orderlane.core.liveness.Owned;
import io.orderlane.core.order.OrderKey;
import io.orderlane.core.port.Ticker;
import java.net.URI;
import java.security.Provider;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Puts an {@link AlipayHk} together. At least one account must be given; the rest has defaults. For one thread. */
public final class AlipayHkBuilder {

    /** As many sends as a route may have by default, and as many again for hosts that allow more. */
    private static final int PERMITS_OF_A_ROUTE = 4096;

    private final Map<String, AlipayHkAccount> accounts = new TreeMap<>();
    private final Set<String> givenTwice = new TreeSet<>();
    private @Nullable Transport transport;
    private TransportSettings settings = TransportSettings.defaults();
    private ProviderChoice provider = ProviderChoice.AUTO;
    private int signingThreads = Runtime.getRuntime().availableProcessors();
    private Clock clock = Clock.systemUTC();
    private Ticker ticker = Ticker.system();
    private @Nullable AnswerListener listener;

    AlipayHkBuilder() {}

    /** The account that updates are sent from when they name none. */
    public AlipayHkBuilder account(AlipayHkAccount account) {
        return account(OrderKey.DEFAULT_ACCOUNT, account);
    }

    /** An account, by the name under which updates name it. */
    public AlipayHkBuilder account(String name, AlipayHkAccount account) {
        AlipayHkAccount before = accounts.put(
                Objects.requireNonNull(name, "account(name, account): the name is null"),
                Objects.requireNonNull(account, "account(name, account): the account is null"));
        if (before != null) {
            givenTwice.add(name);
        }
        return this;
    }

    /** Another transport than the JDK's client, such as {@code VertxTransport}; it stays the caller's to close. */
    public AlipayHkBuilder transport(Transport given) {
        transport = Objects.requireNonNull(given, "transport(…) was given null; leave the call out for the JDK's");
        return this;
    }

    /** The bounds of the JDK's client; {@link TransportSettings#defaults()} by default. */
    public AlipayHkBuilder connections(TransportSettings bounds) {
        settings = Objects.requireNonNull(bounds, "connections(…) was given null");
        return this;
    }

    /** Other time-outs: to connect, to wait for a connection, to wait for an answer; 3 s, 6 s and 10 s by default. */
    public AlipayHkBuilder timeouts(Duration connect, Duration wait, Duration answer) {
        settings = settings.withTimeouts(connect, wait, answer);
        return this;
    }

    /** Through an HTTP proxy, {@code http://host:port}; the default proxy of the process is not used. */
    public AlipayHkBuilder proxy(URI proxy) {
        settings = settings.withProxy(proxy);
        return this;
    }

    /** Whose RSA signs and verifies; Amazon Corretto Crypto Provider where it loads, else the JDK, by default. */
    public AlipayHkBuilder signing(ProviderChoice choice) {
        provider = Objects.requireNonNull(choice, "signing(…) was given null");
        return this;
    }

    /** How many threads sign; as many as there are processors by default. */
    public AlipayHkBuilder signingThreads(int threads) {
        signingThreads = threads;
        return this;
    }

    /** The time of day, for {@code Request-Time}; the system's by default. */
    public AlipayHkBuilder clock(Clock given) {
        clock = Objects.requireNonNull(given, "clock(…) was given null");
        return this;
    }

    /** The time that only moves forward; the machine's by default. */
    public AlipayHkBuilder ticker(Ticker given) {
        ticker = Objects.requireNonNull(given, "ticker(…) was given null");
        return this;
    }

    /** Is told that AlipayHK seems to be changing its keys; a log line through SLF4J by default. */
    public AlipayHkBuilder answerListener(AnswerListener given) {
        listener = Objects.requireNonNull(given, "answerListener(…) was given null");
        return this;
    }

    /**
     * The finished way to AlipayHK.
     *
     * @throws IllegalArgumentException naming everything that is wrong with the accounts, their keys and the rest
     */
    public AlipayHk build() {
        List<String> problems = new ArrayList<>();
        if (accounts.isEmpty()) {
            problems.add("it needs an account; call account(AlipayHkAccount.of(…)) before build()");
        }
        givenTwice.forEach(name -> problems.add(
                "account \"" + name + "\" is given twice; give each account once, under a name of its own"));
        if (signingThreads < 1) {
            problems.add("signingThreads(" + signingThreads + ") is below 1");
        }
        Provider rsa = rsa(problems);
        Map<String, AlipayHkAccount.Sound> sound = new TreeMap<>();
        accounts.forEach((name, account) -> {
            AlipayHkAccount.Sound made = rsa == null ? null : account.sound(name, rsa, problems);
            if (made != null) {
                sound.put(name, made);
            }
        });
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException("The way to AlipayHK cannot be built: " + String.join("; ", problems));
        }
        return of(sound);
    }

    private @Nullable Provider rsa(List<String> problems) {
        try {
            return SigningProviders.all().choose(provider).provider();
        } catch (ProviderUnavailableException missing) {
            problems.add(String.valueOf(missing.getMessage()));
            return null;
        }
    }

    private AlipayHk of(Map<String, AlipayHkAccount.Sound> sound) {
        Owned owned = new Owned();
        Transport way =
                transport == null ? owned.keep("the JDK's HTTP client", new JdkTransport(settings, ticker)) : transport;
        SigningThreads threads =
                owned.keep("the signing threads", SigningThreads.of(signingThreads, sound.size(), PERMITS_OF_A_ROUTE));
        Map<String, AlipayHkGateway> gateways = new TreeMap<>();
        for (Map.Entry<String, AlipayHkAccount.Sound> one : sound.entrySet()) {
            AlipayHkAccount.Sound account = one.getValue();
            AnswerListener told = listener == null ? new KeyChangeLog(one.getKey()) : listener;
            gateways.put(
                    one.getKey(),
                    new AlipayHkGateway(
                            account.settings(), account.signer(), account.verifier(), way, threads, clock, told));
        }
        return new AlipayHk(gateways, owned);
    }
}
