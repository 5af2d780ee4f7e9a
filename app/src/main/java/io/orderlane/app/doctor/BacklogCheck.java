package io.orderlane.app.doctor;

import io.orderlane.core.Orderlane;
import io.orderlane.core.notification.Settled;
import io.orderlane.core.order.OrderKey;
import io.orderlane.core.port.RoutePermits;
import io.orderlane.core.port.Stores;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** How much waits, since when the longest is due, and what is parked for a person or expired lately. */
final class BacklogCheck implements Check {

    private static final Duration LATE = Duration.ofMinutes(1);
    private static final Duration TOO_LATE = Duration.ofMinutes(15);
    private static final Duration LATELY = Duration.ofDays(1);
    private static final int MOST_COUNTED = 10_000;

    /** Longer than any pause between two attempts: ten minutes and a quarter more. */
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);

    private static final int NAMED = 3;

    private final Stores stores;
    private final Orderlane orderlane;
    private final long most;
    private final Clock clock;

    BacklogCheck(Stores stores, Orderlane orderlane, long most, Clock clock) {
        this.stores = stores;
        this.orderlane = orderlane;
        this.most = most;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "backlog";
    }

    @Override
    public boolean asksTheStore() {
        return true;
    }

    @Override
    public List<Finding> look() {
        return List.of(waiting(stores.reader().pending()), oldestDue(), farthestDue(), parked(), expired());
    }

    private Finding waiting(long pending) {
        String found = pending + " of at most " + most + " notifications wait";
        return pending < most / 5 * 4
                ? Finding.ok(name(), found)
                : Finding.warn(name(), found, "Updates are refused with 429 beyond it: look at the routes.");
    }

    private Finding oldestDue() {
        List<RoutePermits> permits = orderlane.routes().stream()
                .map(status -> new RoutePermits(status.route(), 1))
                .toList();
        Optional<Duration> late = stores.lanes().nextDue(permits).map(due -> Duration.between(due, instant()));
        return late.filter(age -> !age.isNegative())
                .map(this::due)
                .orElseGet(() -> Finding.ok("oldest-due", "nothing is due"));
    }

    private Finding farthestDue() {
        List<OrderKey> orders = stores.lanes().dueBeyond(LONGEST_PAUSE, NAMED);
        if (orders.isEmpty()) {
            return Finding.ok("due-later", "no order is due further ahead than its pause can be");
        }
        return Finding.warn(
                "due-later",
                "orders are due more than " + LONGEST_PAUSE.toMinutes() + " minutes ahead, such as "
                        + orders.stream().map(OrderKey::toString).collect(Collectors.joining(", ")),
                "No pause of ours is as long, so a clock was set while they were written, or AlipayHK asked for it. Set the"
                        + " clock of this machine, or of the database, by NTP; what a clock put off is brought back by itself,"
                        + " at the latest by a restart.");
    }

    private Instant instant() {
        return clock.instant();
    }

    private Finding due(Duration age) {
        String found = "the longest due order is due for " + age.toSeconds() + " s";
        if (age.compareTo(LATE) < 0) {
            return Finding.ok("oldest-due", found);
        }
        String todo = "Look at the routes; `orderlane orders` and `orderlane why KEY` say what single orders wait for.";
        return new Finding("oldest-due", age.compareTo(TOO_LATE) < 0 ? Grade.WARN : Grade.BAD, found, todo);
    }

    private Finding parked() {
        int parked = stores.reader().countSettled(Settled.PARKED, Instant.EPOCH, MOST_COUNTED);
        return parked == 0
                ? Finding.ok("parked", "nothing is parked")
                : Finding.warn(
                        "parked",
                        upTo(parked)
                                + (parked == 1
                                        ? " notification is parked and does"
                                        : " notifications are parked and do")
                                + " not arrive",
                        "`orderlane parked` lists them; mend each and replay it. An order that waits for a person (`orderlane why KEY`"
                                + " says PARKED) goes on with `orderlane order KEY --retry` or --release instead.");
    }

    private Finding expired() {
        int expired = stores.reader().countSettled(Settled.EXPIRED, instant().minus(LATELY), MOST_COUNTED);
        return expired == 0
                ? Finding.ok("expired", "nothing expired within the last day")
                : Finding.warn(
                        "expired",
                        upTo(expired) + (expired == 1 ? " notification" : " notifications")
                                + " expired within the last day and never arrived",
                        "`orderlane parked --state expired` lists them. Look at this machine's clock, at the routes, and at"
                                + " deliverBy and scenarios.NAME.window.");
    }

    private static String upTo(int count) {
        return count == MOST_COUNTED ? count + " or more" : String.valueOf(count);
    }
}
