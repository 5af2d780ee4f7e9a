package io.orderlane.benchmarks.load;

import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * An endless stream of valid updates: rides over the order service with six statuses each, and, every third update,
 * bills on the contract card with three. Some thousand orders go through their statuses side by side, so that an
 * order's next update comes long after its last one was delivered, and no order delays what is measured.
 */
public final class Orders {

    private static final List<String> RIDE = journey("ride");
    private static final List<String> PAYMENT = journey("payment");

    private final String prefix;
    private final int sideBySide;
    private long round;
    private int status;
    private int order = -1;

    /** With order numbers that begin with {@code prefix}, and {@code sideBySide} orders at once. */
    public Orders(String prefix, int sideBySide) {
        this.prefix = prefix;
        this.sideBySide = sideBySide;
    }

    /** The statuses of an order from its first to its last, with gaps for its number and the time. */
    private static List<String> journey(String name) {
        try (InputStream in = Orders.class.getResourceAsStream(name + ".ndjson")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The update of a ride at one of its statuses, from 0. */
    public static String ride(int status, String orderNo) {
        return filled(RIDE.get(status), orderNo);
    }

    private static String filled(String update, String orderNo) {
        return update.replace("@NO@", orderNo).replace("@AT@", String.valueOf(System.currentTimeMillis()));
    }

    /** The next lines of NDJSON; a single one is JSON. */
    public synchronized Buffer lines(int count) {
        Buffer out = Buffer.buffer(count * 1024);
        for (int line = 0; line < count; line++) {
            out.appendString(next()).appendByte((byte) '\n');
        }
        return out;
    }

    private String next() {
        do {
            order++;
            if (order == sideBySide) {
                order = 0;
                status = (status + 1) % RIDE.size();
                round += status == 0 ? 1 : 0;
            }
        } while (isBill() && (order / 2 + status) % 2 == 1);
        String update = isBill() ? PAYMENT.get(status / 2) : RIDE.get(status);
        return filled(update, prefix + (round * sideBySide + order));
    }

    /** A bill has a status for every second one of a ride: half of the bills at even ones, half at odd ones. */
    private boolean isBill() {
        return order % 2 == 1;
    }
}
