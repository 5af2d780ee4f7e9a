package io.orderlane.benchmarks.endtoend;

import io.orderlane.app.wiring.UnsignedService;
import io.orderlane.benchmarks.peer.PeerKeys;
import io.orderlane.benchmarks.peer.PeerProcess;
import io.orderlane.benchmarks.process.ServiceProcess;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The processes of one setup: database, peer, services. Whatever was started is stopped in the reverse order. */
final class Stage implements AutoCloseable {

    /** More than ever wait, so that nothing the load hands in has to be looked for again. */
    private static final int IN_FLIGHT = 512;

    private final Deque<AutoCloseable> started = new ArrayDeque<>();
    private final List<ServiceProcess> services = new ArrayList<>();
    private final Database database;
    private final PeerProcess peer;

    /** Starts them in this folder; where JFR is to record the first service, its file is named. */
    Stage(Setup setup, Path folder, PeerKeys keys, @Nullable Path recording) throws Exception {
        try {
            database = started(database(setup, folder));
            peer = started(PeerProcess.start(keys, setup.peerMillis(), null));
            for (int at = 0; at < setup.instances(); at++) {
                List<String> flags = at == 0 && recording != null ? recordingTo(recording) : List.of();
                services.add(started(service(setup, keys, folder.resolve("service-" + at + ".log"), flags)));
            }
        } catch (Exception failure) {
            close();
            throw failure;
        }
    }

    private <T extends AutoCloseable> T started(T one) {
        started.push(one);
        return one;
    }

    private static Database database(Setup setup, Path folder) throws IOException {
        return setup.store() == Setup.Store.SQLITE ? Database.sqlite(folder) : new PostgresDatabase(folder);
    }

    private static List<String> recordingTo(Path file) {
        return List.of("-XX:StartFlightRecording=filename=" + file + ",settings=profile,dumponexit=true");
    }

    private ServiceProcess service(Setup setup, PeerKeys keys, Path log, List<String> flags)
            throws IOException, InterruptedException {
        Map<String, String> configuration = new TreeMap<>(database.configuration());
        configuration.putAll(peer.account(keys));
        configuration.put("signing.provider", setup.provider().word());
        configuration.put("delivery.in-flight", String.valueOf(IN_FLIGHT));
        return setup.signs()
                ? ServiceProcess.serve(configuration, log, flags)
                : ServiceProcess.start(UnsignedService.class.getName(), List.of(), configuration, log, flags);
    }

    Database database() {
        return database;
    }

    PeerProcess peer() {
        return peer;
    }

    List<ServiceProcess> services() {
        return services;
    }

    List<URI> urls() {
        return services.stream().map(ServiceProcess::url).toList();
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
