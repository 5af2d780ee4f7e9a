package io.orderlane.alipayhk.jdk;

import io.orderlane.core.port.Ticker;
import java.lang.reflect.InvocationTargetException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/**
 * The JDK's client in use. It keeps a connection for as long as there is something to send, so a host name that leads
 * elsewhere would not be followed; where the addresses of a name have changed, another client takes its place. The name
 * is looked up now and then while there is something to send, and no request waits for that. Safe to share.
 */
final class CurrentClient {

    /** Looks up the addresses of a host name. */
    interface Names {

        InetAddress[] addresses(String host) throws UnknownHostException;
    }

    private record Known(List<InetAddress> addresses, long lookedUpAt) {}

    private final Supplier<HttpClient> maker;
    private final Names names;
    private final Executor threads;
    private final Ticker ticker;
    private final long everyNanos;
    private final Map<String, Known> known = new HashMap<>();
    private HttpClient client;

    /** {@code every}: how old a look-up may be. */
    CurrentClient(Supplier<HttpClient> maker, Names names, Duration every, Executor threads, Ticker ticker) {
        this.maker = maker;
        this.names = names;
        this.threads = threads;
        this.ticker = ticker;
        this.everyNanos = every.toNanos();
        this.client = maker.get();
    }

    /** The client to send to this host with. */
    synchronized HttpClient to(String host) {
        Known last = known.get(host);
        long now = ticker.nanos();
        if (last == null || now - last.lookedUpAt() >= everyNanos) {
            known.put(host, new Known(last == null ? List.of() : last.addresses(), now));
            threads.execute(() -> lookUp(host));
        }
        return client;
    }

    private void lookUp(String host) {
        try {
            InetAddress[] found = names.addresses(host);
            Arrays.sort(found, (one, other) -> Arrays.compare(one.getAddress(), other.getAddress()));
            found(host, List.of(found));
        } catch (UnknownHostException unknown) {
            // whoever needs a connection meets it too, and says so
        }
    }

    private synchronized void found(String host, List<InetAddress> addresses) {
        Known before = known.put(host, new Known(addresses, ticker.nanos()));
        if (before != null
                && !before.addresses().isEmpty()
                && !before.addresses().equals(addresses)) {
            HttpClient old = client;
            client = maker.get();
            end(old, "shutdown");
        }
    }

    /** Ends what is under way too. */
    synchronized void close() {
        end(client, "shutdownNow");
    }

    /**
     * Java 21 and newer end a client when they are told to, older ones when nobody refers to it any more: its one thread,
     * a daemon, and its idle connections are there until the next collection of garbage.
     */
    private static void end(HttpClient client, String how) {
        try {
            HttpClient.class.getMethod(how).invoke(client);
        } catch (NoSuchMethodException before21) {
            // it ends by itself
        } catch (IllegalAccessException | InvocationTargetException refused) {
            throw new IllegalStateException("the JDK's client does not end", refused);
        }
    }
}
