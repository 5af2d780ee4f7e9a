package io.orderlane.app.chaos;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Time that passes on purpose: the rhythm of a load, of kills and of freezes; never instead of a condition. */
final class Pause {

    private Pause() {}

    /** Lets this much time pass. */
    static void of(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        for (long left = time.toNanos(); left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    /** Waits for a condition, which whoever asked judges afterwards. */
    static void upTo(Duration most, BooleanSupplier condition) {
        long end = System.nanoTime() + most.toNanos();
        while (!condition.getAsBoolean() && System.nanoTime() - end < 0) {
            of(Duration.ofMillis(100));
        }
    }

    /** Waits for a condition; says what did not come when it does not come in time. */
    static void until(Duration most, String missing, BooleanSupplier condition) {
        long end = System.nanoTime() + most.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - end > 0) {
                throw new AssertionError(missing + " within " + most);
            }
            of(Duration.ofMillis(20));
        }
    }
}
