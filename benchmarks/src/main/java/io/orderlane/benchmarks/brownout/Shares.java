package io.orderlane.benchmarks.brownout;

import io.orderlane.benchmarks.load.Calls;
import io.orderlane.benchmarks.load.Orders;
import io.orderlane.benchmarks.load.SteadyLoad;
import io.orderlane.benchmarks.peer.PeerKeys;
import io.orderlane.benchmarks.peer.PeerProcess;
import io.orderlane.benchmarks.peer.Tally;
import io.orderlane.benchmarks.process.CpuParts;
import io.orderlane.benchmarks.process.CpuReading;
import io.orderlane.benchmarks.process.ProcessCpu;
import io.orderlane.benchmarks.process.ServiceProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One service on SQLite with its defaults and one peer, whose share of bad answers changes from window to window. */
final class Shares {

    /** A clean one before and after each, so that what else the machine does hits both alike. */
    private static final List<Integer> BAD_PERCENT = List.of(0, 15, 0, 30, 0, 45, 0, 60, 0);

    private static final int FASTEST_MILLIS = 5;
    private static final int SLOWEST_MILLIS = 80;
    private static final int BACKLOG = 6_000;
    private static final int SIDE_BY_SIDE = 24_000;
    private static final int WARM_UP_SECONDS = 30;
    private static final int SETTLE_SECONDS = 5;
    private static final long SECOND_MILLIS = 1_000;

    private final int seconds;
    private final PeerKeys keys;
    private final Path folder;

    Shares(int seconds, PeerKeys keys, Path folder) {
        this.seconds = seconds;
        this.keys = keys;
        this.folder = folder;
    }

    List<Window> run() throws Exception {
        try (PeerProcess peer = PeerProcess.between(keys, FASTEST_MILLIS, SLOWEST_MILLIS);
                ServiceProcess service = service(peer);
                Calls calls = new Calls(peer.url(), 2);
                SteadyLoad load = new SteadyLoad(
                        List.of(service.url()), new Orders("O-", SIDE_BY_SIDE), () -> good(calls), BACKLOG)) {
            Thread.sleep(WARM_UP_SECONDS * SECOND_MILLIS);
            List<Window> windows = new ArrayList<>();
            for (int badPercent : BAD_PERCENT) {
                peer.answersBadly(badPercent);
                Thread.sleep(SETTLE_SECONDS * SECOND_MILLIS);
                windows.add(window(badPercent, calls, load, new ProcessCpu(service.pid())));
            }
            return windows;
        }
    }

    private ServiceProcess service(PeerProcess peer) throws Exception {
        Map<String, String> configuration = new TreeMap<>(peer.account(keys));
        configuration.put("database.url", "jdbc:sqlite:" + folder.resolve("brown-out.db"));
        return ServiceProcess.serve(configuration, folder.resolve("brown-out.log"), List.of());
    }

    private Window window(int badPercent, Calls calls, SteadyLoad load, ProcessCpu cpu)
            throws IOException, InterruptedException {
        CpuReading cpuBefore = cpu.read();
        long began = System.nanoTime();
        long goodBefore = good(calls);
        long sentBefore = sent(calls);
        long fewest = Long.MAX_VALUE;
        for (int second = 0; second < seconds; second++) {
            Thread.sleep(SECOND_MILLIS);
            fewest = Math.min(fewest, load.accepted() - good(calls));
        }
        double took = (System.nanoTime() - began) / 1e9;
        long sent = sent(calls) - sentBefore;
        CpuParts used = cpu.between(cpuBefore, cpu.read());
        long compiling = used.parts().getOrDefault("JIT", 0L);
        double micros = (used.total() - compiling) / 1e3 / Math.max(1, sent);
        return new Window(badPercent, (good(calls) - goodBefore) / took, sent / took, micros, fewest);
    }

    private static long good(Calls calls) {
        return Long.parseLong(calls.get("/__good"));
    }

    private static long sent(Calls calls) {
        return Tally.read(calls.get("/__count")).requests();
    }
}
