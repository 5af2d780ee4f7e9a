package io.orderlane.persistence.postgresql;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.LongAdder;

/** How much was done while hunting. */
final class Tally {

    /** Updates taken in. */
    final LongAdder accepted = new LongAdder();
    /** Results written for orders still held. */
    final LongAdder settled = new LongAdder();
    /** Results that came after their hold was lost. */
    final LongAdder fenced = new LongAdder();
    /** Orders taken back from a hold that ran out. */
    final LongAdder reaped = new LongAdder();
    /** Notifications sent again. */
    final LongAdder replayed = new LongAdder();
    /** Rows removed by age. */
    final LongAdder removed = new LongAdder();
    /** Calls that failed since others stood in the way. */
    final LongAdder gaveWay = new LongAdder();

    /** Each as so many a second, but for the last. */
    String perSecond(Duration time) {
        double seconds = time.toMillis() / 1000.0;
        return String.format(
                Locale.ROOT,
                "accepted/s=%.0f settled/s=%.0f fenced/s=%.0f reaped/s=%.0f replayed/s=%.0f removed/s=%.0f gaveWay=%d",
                accepted.sum() / seconds,
                settled.sum() / seconds,
                fenced.sum() / seconds,
                reaped.sum() / seconds,
                replayed.sum() / seconds,
                removed.sum() / seconds,
                gaveWay.sum());
    }
}
