package io.orderlane.benchmarks.endtoend;

import io.orderlane.alipayhk.bouncycastle.KeyReader;
import io.orderlane.alipayhk.jca.ProviderUnavailableException;
import io.orderlane.alipayhk.jca.RsaProviders;
import io.orderlane.alipayhk.jca.RsaSigner;
import io.orderlane.alipayhk.signing.ProviderChoice;
import io.orderlane.alipayhk.signing.SigningProviders;
import io.orderlane.benchmarks.peer.PeerKeys;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Signs as fast as it can with the service's own signer: the limit that a delivery is held against. */
final class SigningLoop {

    /** As large as the messages of the load; hashing another kilobyte would be some 0.2 % of an RSA signature. */
    private static final int MESSAGE_BYTES = 1_300;

    private static final int THREADS = Runtime.getRuntime().availableProcessors();

    private final RsaSigner signer;
    private final byte[] message = new byte[MESSAGE_BYTES];

    SigningLoop(ProviderChoice provider, PeerKeys keys) throws ProviderUnavailableException {
        signer = new RsaSigner(
                new KeyReader(RsaProviders.jdk()).privateKey(keys.merchantPrivateKey()),
                1,
                SigningProviders.all().choose(provider).provider());
    }

    /** What one thread did. */
    private record Stretch(long signatures, long wallNanos, long cpuNanos) {

        double perSecond() {
            return signatures * 1e9 / wallNanos;
        }

        double micros() {
            return cpuNanos / 1e3 / signatures;
        }
    }

    /** One thread alone, then all of them, each for this long. Warm it up first by calling it once for longer. */
    SigningLimit measure(double seconds) throws InterruptedException {
        Stretch alone = run(1, seconds).get(0);
        List<Stretch> together = run(THREADS, seconds);
        return new SigningLimit(
                together.stream().mapToDouble(Stretch::perSecond).sum(),
                alone.micros(),
                together.stream().mapToDouble(Stretch::micros).average().orElseThrow());
    }

    private List<Stretch> run(int threads, double seconds) throws InterruptedException {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Callable<Stretch>> work = new ArrayList<>();
            for (int at = 0; at < threads; at++) {
                work.add(() -> stretch((long) (seconds * 1e9)));
            }
            List<Stretch> done = new ArrayList<>();
            for (Future<Stretch> one : pool.invokeAll(work)) {
                done.add(one.get());
            }
            return done;
        } catch (ExecutionException broken) {
            throw new IllegalStateException("signing fails", broken);
        } finally {
            pool.shutdownNow();
        }
    }

    private Stretch stretch(long nanos) {
        var threads = ManagementFactory.getThreadMXBean();
        long begin = System.nanoTime();
        long cpu = threads.getCurrentThreadCpuTime();
        long signatures = 0;
        while (System.nanoTime() - begin < nanos) {
            signer.sign(message);
            signatures++;
        }
        return new Stretch(signatures, System.nanoTime() - begin, threads.getCurrentThreadCpuTime() - cpu);
    }
}
