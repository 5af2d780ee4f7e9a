package io.orderlane.benchmarks.endtoend;

import io.orderlane.benchmarks.peer.PeerKeys;
import io.orderlane.benchmarks.peer.PeerProcess;
import io.orderlane.benchmarks.process.Build;
import io.orderlane.benchmarks.process.Database;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.TreeMap;

/** The processes of one run: database, peer, service. They are stopped in the reverse order. */
public final class Stage implements AutoCloseable {

    private final Deque<AutoCloseable> started = new ArrayDeque<>();
    private final Database database;
    private final PeerProcess peer;
    private final Build.Service service;

    /** What is run: its files are in the folder, and the provider's RSA signs. */
    public record Terms(Build build, Database.Kind store, Path folder, String provider, String javaOpts) {}

    /** Starts them; an answer of the peer takes between these times, and a route has up to so many sends in flight. */
    Stage(Terms terms, int fastestMillis, int slowestMillis, int inFlight) throws Exception {
        PeerKeys keys = PeerKeys.in(terms.folder().resolve("keys"));
        try {
            database = started(Database.start(terms.store(), terms.folder()));
            peer = started(PeerProcess.start(keys, fastestMillis, slowestMillis));
            Map<String, String> configuration = new TreeMap<>(database.configuration());
            configuration.putAll(peer.account());
            configuration.put("signing.provider", terms.provider());
            configuration.put("delivery.in-flight", String.valueOf(inFlight));
            configuration.put("java.opts", terms.javaOpts());
            service = started(terms.build().serve(configuration, terms.folder().resolve("service.log")));
        } catch (Exception failure) {
            close();
            throw failure;
        }
    }

    private <T extends AutoCloseable> T started(T one) {
        started.push(one);
        return one;
    }

    Database database() {
        return database;
    }

    PeerProcess peer() {
        return peer;
    }

    Build.Service service() {
        return service;
    }

    /** Waits until the peer has answered all of them well; whatever is accepted must be delivered. */
    void awaitDelivered(long accepted) throws InterruptedException {
        for (int second = 0; peer.good() < accepted; second++) {
            if (second == 60) {
                throw new IllegalStateException(
                        accepted + " updates were accepted, but only " + peer.good() + " came to the peer");
            }
            Thread.sleep(1_000);
        }
    }

    @Override
    public void close() {
        while (!started.isEmpty()) {
            AutoCloseable one = started.pop();
            try {
                one.close();
            } catch (Exception unwilling) {
                System.err.println("not stopped: " + unwilling);
            }
        }
    }
}
