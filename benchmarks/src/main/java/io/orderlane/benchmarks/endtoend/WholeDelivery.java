package io.orderlane.benchmarks.endtoend;

import io.orderlane.alipayhk.signing.ProviderChoice;
import io.orderlane.benchmarks.peer.PeerKeys;
import io.orderlane.benchmarks.process.DeletedFolder;
import java.nio.file.Files;
import java.nio.file.Path;

/** The whole service on SQLite, as it is shipped, for a bench that compares something with it. */
public final class WholeDelivery {

    private WholeDelivery() {}

    /**
     * CPU of the service's process for an update accepted durably and delivered, in microseconds: the median of the windows.
     * Takes a minute and a half, or half a minute when quick.
     */
    public static double cpuMicros(boolean quick, PeerKeys keys) throws Exception {
        Path folder = Files.createTempDirectory("orderlane-bench-");
        Setup setup = Setup.one(Setup.Store.SQLITE, ProviderChoice.AUTO);
        double micros = new Measurement(setup, quick ? Pace.QUICK : Pace.FULL, keys)
                .run(folder, null)
                .micros()
                .median();
        DeletedFolder.delete(folder);
        return micros;
    }
}
