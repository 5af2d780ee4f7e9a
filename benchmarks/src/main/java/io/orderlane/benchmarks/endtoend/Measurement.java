package io.orderlane.benchmarks.endtoend;

import io.orderlane.benchmarks.load.Orders;
import io.orderlane.benchmarks.load.SteadyLoad;
import io.orderlane.benchmarks.peer.PeerKeys;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Measures one setup. Signing alone, warm up, signing alone again for the record, windows, signing alone: the limit is
 * the mean of before and after, so that both belong to the same minute.
 */
final class Measurement {

    /** Fewer than may be in flight, so that what is accepted is sent at once, as in a service that keeps up. */
    private static final int BACKLOG = 384;

    private static final int DRAIN_SECONDS = 60;

    /** The warm-up takes at most so many times as long as it must: compilers of many instances wait for one another. */
    private static final int LONGEST_WARM_UP = 6;
    /** The least warm-up after a pause. */
    private static final int AGAIN_SECONDS = 5;

    private final Setup setup;
    private final Pace pace;
    private final PeerKeys keys;
    private final SigningLoop signing;

    Measurement(Setup setup, Pace pace, PeerKeys keys) throws Exception {
        this.setup = setup;
        this.pace = pace;
        this.keys = keys;
        this.signing = new SigningLoop(setup.provider(), keys);
    }

    Result run(Path folder, @Nullable Path recording) throws Exception {
        signing.measure(pace.warmUpSeconds() / 4.0);
        try (Stage stage = new Stage(setup, folder, keys, recording);
                Watch watch = new Watch(stage)) {
            Orders orders = new Orders("B-");
            long warm = loaded(stage, watch, orders, 0, load -> warmUp(watch, load, pace.warmUpSeconds()));
            SigningLimit before = signing.measure(pace.limitSeconds());
            List<Window> windows = new ArrayList<>();
            long accepted = loaded(stage, watch, orders, warm, load -> {
                // what was compiled for steady work is partly given up when work stops and begins again
                warmUp(watch, load, AGAIN_SECONDS);
                for (int at = 0; at < pace.windows(); at++) {
                    windows.add(watch.window(load, pace.windowSeconds()));
                }
            });
            SigningLimit after = signing.measure(pace.limitSeconds());
            long came = watch.delivered();
            if (came < accepted) {
                throw new IllegalStateException("only " + came + " of " + accepted + " updates came to the peer");
            }
            return new Result(setup, SigningLimit.between(before, after), windows, accepted, came - accepted);
        }
    }

    /** Each instance compiles for itself, after as much work as one alone, and each gets only its share of the work. */
    private void warmUp(Watch watch, SteadyLoad load, int seconds) throws IOException, InterruptedException {
        long least = (long) setup.instances() * seconds;
        Thread.sleep(least * 1_000L);
        long latest = System.nanoTime() + (LONGEST_WARM_UP - 1) * least * 1_000_000_000L;
        while (watch.window(load, 2).share("JIT") > pace.jitShare() && System.nanoTime() < latest) {
            // another look at two more seconds
        }
    }

    /** What happens while there is load. */
    private interface UnderLoad {

        void happen(SteadyLoad load) throws IOException, InterruptedException;
    }

    /** All that was accepted until the end, every one of them delivered by then. */
    private static long loaded(Stage stage, Watch watch, Orders orders, long before, UnderLoad what)
            throws IOException, InterruptedException, SQLException {
        SteadyLoad load = new SteadyLoad(stage.urls(), orders, () -> watch.delivered() - before, BACKLOG);
        try {
            what.happen(load);
        } finally {
            load.close();
        }
        long accepted = before + load.accepted();
        awaitDelivered(stage, accepted);
        return accepted;
    }

    /** The peer must have seen each, and the database must say of each that it was delivered. */
    private static void awaitDelivered(Stage stage, long accepted) throws InterruptedException, SQLException {
        for (int second = 0; stage.database().delivered() < accepted; second++) {
            if (second == DRAIN_SECONDS) {
                throw new IllegalStateException(accepted + " updates were accepted, but only "
                        + stage.database().delivered() + " are recorded as delivered after " + DRAIN_SECONDS + " s");
            }
            Thread.sleep(1_000);
        }
    }
}
