package io.orderlane.benchmarks.accepting;

import io.orderlane.benchmarks.Percentiles;
import io.orderlane.benchmarks.load.Calls;
import io.orderlane.benchmarks.load.Orders;
import io.orderlane.benchmarks.load.PacedLoad;
import io.orderlane.benchmarks.load.SingleLoad;
import io.orderlane.benchmarks.load.SteadyLoad;
import io.orderlane.benchmarks.load.UpdateText;
import io.orderlane.benchmarks.peer.PeerKeys;
import io.orderlane.benchmarks.peer.PeerProcess;
import io.orderlane.benchmarks.peer.Tally;
import io.orderlane.benchmarks.process.ServiceProcess;
import io.vertx.core.buffer.Buffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongSupplier;

/** Measures one thing after the other, each against a service of its own that was warmed up. */
final class Measuring {

    private static final int LINE_CONNECTIONS = 4;
    private static final int SINGLE_CONNECTIONS = 64;
    private static final int BACKLOG = 1_000;
    /** What the orders' numbers begin with whose arrivals at the peer are noted. */
    private static final String MARK = "L-";

    private static final UpdateText FIRST_STATUS = UpdateText.journey("ride").get(0);

    private final AcceptingPace pace;
    private final String provider;
    private final Path folder;
    private final PeerKeys keys;

    Measuring(AcceptingPace pace, String provider, Path folder) {
        this.pace = pace;
        this.provider = provider;
        this.folder = folder;
        this.keys = PeerKeys.in(folder.resolve("keys"));
    }

    AcceptingFigures run() throws Exception {
        try (PeerProcess peer = PeerProcess.start(keys, 0, MARK)) {
            Rate lines = lines(peer);
            Rate singles;
            List<Percentiles> promised;
            List<Percentiles> answers;
            try (ServiceProcess service = paused(peer, "singles")) {
                Orders orders = new Orders("S-");
                singles = singles(service, orders);
                promised = answers(service, orders, AcceptingSection.PROMISED_SINGLES / 2.0);
                answers = answers(service, orders, singles.perSecond().median() / 2);
            }
            try (ServiceProcess service = service(peer, "wire")) {
                Rate deliveries = deliveries(service, peer);
                List<Percentiles> wire =
                        wire(service, peer, deliveries.perSecond().median() / 2);
                return new AcceptingFigures(lines, singles, promised, answers, deliveries, wire);
            }
        }
    }

    private ServiceProcess service(PeerProcess peer, String name) throws Exception {
        Map<String, String> configuration = new TreeMap<>(peer.account(keys));
        configuration.put("database.url", "jdbc:sqlite:" + folder.resolve(name + ".db"));
        configuration.put("signing.provider", provider);
        return ServiceProcess.serve(configuration, folder.resolve(name + ".log"), List.of());
    }

    private ServiceProcess paused(PeerProcess peer, String name) throws Exception {
        ServiceProcess service = service(peer, name);
        try (Calls calls = new Calls(service.url(), 1)) {
            for (String api : List.of("order-service", "contract-card")) {
                Calls.await(calls.post(
                        "/v1/routes/default/" + api + "/pause",
                        "application/json",
                        Buffer.buffer("{\"reason\":\"only accepting is measured\"}")));
            }
        }
        return service;
    }

    private Rate lines(PeerProcess peer) throws Exception {
        LongSupplier noLimit = () -> Long.MAX_VALUE / 2;
        try (ServiceProcess service = paused(peer, "lines");
                SteadyLoad load = new SteadyLoad(
                        Collections.nCopies(LINE_CONNECTIONS, service.url()), new Orders("N-"), noLimit, BACKLOG)) {
            Thread.sleep(pace.warmUpSeconds() * 1_000L);
            return Rate.of(load::accepted, service.pid(), pace);
        }
    }

    private Rate singles(ServiceProcess service, Orders orders) throws Exception {
        try (SingleLoad load = new SingleLoad(service.url(), orders, SINGLE_CONNECTIONS)) {
            Thread.sleep(pace.warmUpSeconds() * 1_000L);
            return Rate.of(load::accepted, service.pid(), pace);
        }
    }

    private List<Percentiles> answers(ServiceProcess service, Orders orders, double perSecond)
            throws InterruptedException {
        List<Percentiles> runs = new ArrayList<>();
        int count = (int) (perSecond * pace.seconds());
        try (PacedLoad load = new PacedLoad(service.url(), any -> orders.one())) {
            load.run(0, count, perSecond);
            for (int run = 0; run < pace.windows(); run++) {
                runs.add(Percentiles.ofNanos(load.run(0, count, perSecond).took()));
            }
        }
        return runs;
    }

    private Rate deliveries(ServiceProcess service, PeerProcess peer) throws Exception {
        try (Calls calls = new Calls(peer.url(), 2)) {
            LongSupplier delivered = () -> Tally.read(calls.get("/__count")).requests();
            SteadyLoad load = new SteadyLoad(List.of(service.url()), new Orders("D-"), delivered, BACKLOG);
            try {
                Thread.sleep(2 * pace.warmUpSeconds() * 1_000L);
                return Rate.of(delivered, service.pid(), pace);
            } finally {
                load.close();
            }
        }
    }

    private List<Percentiles> wire(ServiceProcess service, PeerProcess peer, double perSecond) throws Exception {
        List<Percentiles> runs = new ArrayList<>();
        int count = (int) (perSecond * pace.seconds());
        try (PacedLoad load = new PacedLoad(service.url(), Measuring::order)) {
            load.run(0, count, perSecond);
            for (int run = 1; run <= pace.windows(); run++) {
                awaitQuiet(peer);
                PacedLoad.Times times = load.run(run * count, count, perSecond);
                awaitQuiet(peer);
                runs.add(Percentiles.ofNanos(toWire(times, peer.arrivals())));
            }
        }
        return runs;
    }

    private static Buffer order(int number) {
        Buffer update = Buffer.buffer(1024);
        FIRST_STATUS.write(MARK + number, System.currentTimeMillis(), update);
        return update;
    }

    /** Until nothing comes any more. */
    private static void awaitQuiet(PeerProcess peer) throws Exception {
        long last = -1;
        for (long now = peer.tally().requests(); now != last; now = peer.tally().requests()) {
            last = now;
            Thread.sleep(1_000);
        }
    }

    private static long[] toWire(PacedLoad.Times times, long[] arrivals) {
        long[] waited = new long[times.answered().length];
        for (int at = 0; at < waited.length; at++) {
            int number = times.first() + at;
            long arrived = number < arrivals.length ? arrivals[number] : 0;
            if (arrived == 0) {
                throw new IllegalStateException("order " + MARK + number + " was accepted but never came to the peer");
            }
            waited[at] = Math.max(0, arrived - times.answered()[at]);
        }
        return waited;
    }
}
