package io.orderlane.core.deliver;

import io.orderlane.core.liveness.WatchedLoop;
import io.orderlane.core.port.DeliveryListener;
import io.orderlane.core.port.Ticker;
import java.time.Duration;
import java.util.List;

/** Does small things now and then on one thread, none of which a send waits for. */
final class Chores implements AutoCloseable {

    /** One of them. */
    interface Chore {

        /** What it does, for messages. */
        String name();

        void run();
    }

    private final List<Chore> chores;
    private final Duration pause;
    private final DeliveryListener listener;
    private final Signal stop = new Signal();
    private final Thread thread = new Thread(this::run, "orderlane-chores");
    private final WatchedLoop loop;
    private volatile boolean closing;

    Chores(List<Chore> chores, Duration pause, DeliveryListener listener, Ticker ticker) {
        this.chores = List.copyOf(chores);
        this.pause = pause;
        this.listener = listener;
        this.loop = new WatchedLoop(thread, ticker);
        thread.setDaemon(true);
    }

    void start() {
        loop.start();
    }

    WatchedLoop loop() {
        return loop;
    }

    private void run() {
        while (!closing) {
            chores.forEach(this::attempt);
            stop.await(pause, loop);
        }
    }

    private void attempt(Chore chore) {
        loop.passed();
        try {
            chore.run();
        } catch (Throwable failure) { // whatever it is, the thread must go on
            listener.unexpected(chore.name(), failure);
        }
    }

    @Override
    public void close() {
        loop.mayEnd();
        closing = true;
        stop.give();
        Threads.join(thread);
    }
}
