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

    private final List<UpdateText> ride = UpdateText.journey("ride");
    private final List<UpdateText> payment = UpdateText.journey("payment");
    private final String prefix;
    private long round;
    private int status;
    private int order;

    /** With order numbers that begin with this. */
    public Orders(String prefix) {
        this.prefix = prefix;
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

    private void next(Buffer out) {
        boolean isRide = order % 2 == 0;
        UpdateText text = isRide ? ride.get(status) : payment.get(status / 2);
        text.write(prefix + (round * SIDE_BY_SIDE + order), System.currentTimeMillis(), out);
        order += status % 2 == 0 ? 1 : 2; // a bill has a status for every second one of a ride
        if (order >= SIDE_BY_SIDE) {
            order = 0;
            status = (status + 1) % ride.size();
            round += status == 0 ? 1 : 0;
        }
    }
}
