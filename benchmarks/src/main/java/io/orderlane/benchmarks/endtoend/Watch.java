package io.orderlane.benchmarks.endtoend;

import io.orderlane.benchmarks.load.Calls;
import io.orderlane.benchmarks.load.SteadyLoad;
import io.orderlane.benchmarks.peer.Tally;
import io.orderlane.benchmarks.process.CpuParts;
import io.orderlane.benchmarks.process.CpuReading;
import io.orderlane.benchmarks.process.MachineCpu;
import io.orderlane.benchmarks.process.ProcessCpu;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads every meter of a stage at the begin and the end of a window. */
final class Watch implements AutoCloseable {

    private final Stage stage;
    private final Calls peer;
    private final List<ProcessCpu> services;
    private final ProcessCpu peerCpu;
    private final ProcessCpu own = new ProcessCpu(ProcessHandle.current().pid());

    Watch(Stage stage) {
        this.stage = stage;
        this.peer = new Calls(stage.peer().url(), 2);
        this.peerCpu = new ProcessCpu(stage.peer().pid());
        this.services = stage.services().stream()
                .map(service -> new ProcessCpu(service.pid()))
                .toList();
    }

    /** All meters at one time. */
    private record Meters(
            long nanos,
            long delivered,
            long accepted,
            List<CpuReading> services,
            long peer,
            long own,
            long database,
            MachineCpu machine) {}

    /** How many requests came to the peer. */
    long delivered() {
        return Tally.read(peer.get("/__count")).requests();
    }

    private Meters read(SteadyLoad load) throws IOException {
        List<CpuReading> readings = new ArrayList<>();
        for (ProcessCpu service : services) {
            readings.add(service.read());
        }
        return new Meters(
                System.nanoTime(),
                delivered(),
                load.accepted(),
                readings,
                peerCpu.read().total(),
                own.read().total(),
                stage.database().cpuNanos(),
                MachineCpu.read());
    }

    Window window(SteadyLoad load, int seconds) throws IOException, InterruptedException {
        Meters before = read(load);
        Thread.sleep(seconds * 1_000L);
        Meters after = read(load);
        List<CpuParts> parts = new ArrayList<>();
        for (int at = 0; at < services.size(); at++) {
            parts.add(services.get(at)
                    .between(before.services().get(at), after.services().get(at)));
        }
        return new Window(
                (after.nanos - before.nanos) / 1e9,
                after.delivered - before.delivered,
                after.accepted - before.accepted,
                parts,
                after.peer - before.peer,
                after.own - before.own,
                after.database - before.database,
                after.machine.since(before.machine));
    }

    @Override
    public void close() {
        peer.close();
    }
}
