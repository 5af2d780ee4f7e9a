package io.orderlane.benchmarks.load;

import io.vertx.core.buffer.Buffer;
import java.util.List;

/**
 * An endless stream of valid updates: rides over the order service with six statuses each, and, every third update, bills
 * on the contract card with three. Some thousand orders go through their statuses side by side, so that an order's next
 * update comes when its last one is long delivered, and no order holds back what is measured.
 */
public final class Orders {

    private static final int SIDE_BY_SIDE = 4_000;

    private final int sideBySide;

    private final List<UpdateText> ride = UpdateText.journey("ride");
    private final List<UpdateText> payment = UpdateText.journey("payment");
    private final String prefix;
    private long round;
    private int status;
    private int order;

    /** With order numbers that begin with this. */
    public Orders(String prefix) {
        this(prefix, SIDE_BY_SIDE);
    }

    /** The same with so many orders side by side. */
    public Orders(String prefix, int sideBySide) {
        this.prefix = prefix;
        this.sideBySide = sideBySide;
    }

    /** The next lines of NDJSON. */
    public synchronized Buffer lines(int count) {
        Buffer out = Buffer.buffer(count * 1024);
        for (int line = 0; line < count; line++) {
            next(out);
            out.appendByte((byte) '\n');
        }
        return out;
    }

    /** The next update alone, as JSON. */
    public synchronized Buffer one() {
        Buffer out = Buffer.buffer(1024);
        next(out);
        return out;
    }

    private void next(Buffer out) {
        boolean isRide = order % 2 == 0;
        UpdateText text = isRide ? ride.get(status) : payment.get(status / 2);
        text.write(prefix + (round * sideBySide + order), System.currentTimeMillis(), out);
        order += status % 2 == 0 ? 1 : 2; // a bill has a status for every second one of a ride
        if (order >= sideBySide) {
            order = 0;
            status = (status + 1) % ride.size();
            round += status == 0 ? 1 : 0;
        }
    }
}
