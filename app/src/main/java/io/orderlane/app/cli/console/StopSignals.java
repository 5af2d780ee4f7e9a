package io.orderlane.app.cli.console;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Waits until the process is asked to stop, by Ctrl-C (INT), by a system (TERM) or because its terminal closes (HUP).
 * The first signal lets the waiting command finish its work, a second one halts the process at once. The JDK's signals
 * are not part of its public API, so they are reached by name; a signal that cannot be listened to ends the process at
 * once.
 */
public final class StopSignals implements AutoCloseable {

    private static final int HALTED = 130;

    /** A signal that asks a process to stop, with its number. */
    enum Signal {
        HUP(1),
        INT(2),
        TERM(15);

        private final int number;

        Signal(int number) {
            this.number = number;
        }
    }

    private final AtomicReference<@Nullable Signal> first = new AtomicReference<>();
    private final CountDownLatch requested = new CountDownLatch(1);
    private final List<Restorer> before = new ArrayList<>();

    /** Restores a signal's earlier handler. */
    private interface Restorer {
        void restore() throws ReflectiveOperationException;
    }

    /** Begins to listen; ends with {@link #close}. */
    public StopSignals() {
        for (Signal signal : Signal.values()) {
            listen(signal);
        }
    }

    /** Waits until the process is asked to stop. */
    public void await() throws InterruptedException {
        requested.await();
    }

    /** Waits until the process is asked to stop, at most this long; returns whether it was. */
    public boolean await(Duration atMost) throws InterruptedException {
        return requested.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Whether the process was asked to stop. */
    public boolean isRequested() {
        return requested.getCount() == 0;
    }

    /** Whether a person interrupted it, rather than a system asked it to end (TERM). */
    public boolean interrupted() {
        return isRequested() && first.get() != Signal.TERM;
    }

    /** The shell's exit code for the signal: 130 for INT, 143 for TERM, 129 for HUP; 0 when there was none. */
    public int exitCode() {
        Signal heard = first.get();
        return heard == null ? 0 : 128 + heard.number;
    }

    void hear(Signal signal) {
        if (!first.compareAndSet(null, signal)) {
            Runtime.getRuntime().halt(HALTED);
        }
        requested.countDown();
    }

    private void listen(Signal name) {
        try {
            Class<?> type = Class.forName("sun.misc.Signal");
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            Object signal = type.getConstructor(String.class).newInstance(name.name());
            Object ours = Proxy.newProxyInstance(
                    handler.getClassLoader(),
                    new Class<?>[] {handler},
                    (proxy, method, arguments) -> answer(method, name));
            Method handle = type.getMethod("handle", type, handler);
            Object former = handle.invoke(null, signal, ours);
            before.add(() -> handle.invoke(null, signal, former));
        } catch (ReflectiveOperationException | IllegalArgumentException missing) {
            // there is no such signal here
        }
    }

    private @Nullable Object answer(Method method, Signal name) {
        if (method.getName().equals("handle")) {
            hear(name);
            return null;
        }
        return method.getReturnType() == int.class ? (Object) hashCode() : method.getName();
    }

    /** Restores the earlier handlers. */
    @Override
    public void close() {
        for (Restorer signal : before) {
            try {
                signal.restore();
            } catch (ReflectiveOperationException impossible) {
                throw new IllegalStateException("A signal that was ours cannot be given back.", impossible);
            }
        }
    }
}
