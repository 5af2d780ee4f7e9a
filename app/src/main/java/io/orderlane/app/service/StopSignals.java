package io.orderlane.app.service;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Waits for INT or TERM. The first one begins a graceful stop, a second one halts the process at once. The JDK's signals
 * are not part of its public API, so they are reached by name; where they are missing, only the graceful stop is left.
 */
public final class StopSignals {

    private static final Logger LOG = LoggerFactory.getLogger(StopSignals.class);
    private static final int HALTED = 130;

    private final AtomicInteger heard = new AtomicInteger();
    private final CountDownLatch first = new CountDownLatch(1);
    private volatile boolean interrupted;

    /** Begins to listen. */
    public StopSignals() {
        listen("INT");
        listen("TERM");
    }

    /** Waits for the first signal. */
    public void await() throws InterruptedException {
        first.await();
    }

    /** Whether a person interrupted it (INT), rather than asked it to end (TERM). */
    public boolean interrupted() {
        return interrupted;
    }

    private void hear(String name) {
        if (heard.incrementAndGet() > 1) {
            Runtime.getRuntime().halt(HALTED);
        }
        interrupted = name.equals("INT");
        first.countDown();
    }

    private void listen(String name) {
        try {
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            Object ours = Proxy.newProxyInstance(
                    handler.getClassLoader(),
                    new Class<?>[] {handler},
                    (proxy, method, arguments) -> answer(method, name));
            signal.getMethod("handle", signal, handler)
                    .invoke(null, signal.getConstructor(String.class).newInstance(name), ours);
        } catch (ReflectiveOperationException | IllegalArgumentException missing) {
            LOG.debug("the signal {} cannot be heard", name, missing);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> hear(name), "orderlane-stop"));
        }
    }

    private @Nullable Object answer(Method method, String name) {
        if (method.getName().equals("handle")) {
            hear(name);
            return null;
        }
        return method.getReturnType() == int.class ? (Object) hashCode() : method.getName();
    }
}
