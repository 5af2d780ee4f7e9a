package io.orderlane.app.cli.check;

import io.orderlane.core.check.CheckedUpdate;
import io.orderlane.core.check.UpdateSubject;
import io.orderlane.core.check.Violation;
import io.orderlane.core.check.ViolationCode;
import io.orderlane.core.notification.NotificationId;
import io.orderlane.core.order.LaneKey;
import io.orderlane.core.order.Order;
import io.orderlane.core.provenance.Ours;
import io.orderlane.core.status.Candidate;
import io.orderlane.core.status.Earlier;
import io.orderlane.core.status.UpdateDecider;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What a service would know of a file's orders, had it accepted one line after the other. It asks no service. */
public final class FileOrders {

    private static final Ours IN_ORDER = new Ours("AlipayHK shows what is newest, and an older event would never show");
    private static final Ours ONE_CONTENT = new Ours("which of two contents for one event is true, nobody can tell");

    private final UpdateDecider decide;
    private final Map<LaneKey, Order> orders = new HashMap<>();
    private final Map<Event, First> events = new HashMap<>();

    private record Event(LaneKey lane, String status, Instant occurredAt) {}

    private record First(int line, Earlier accepted) {}

    public FileOrders(UpdateDecider decide) {
        this.decide = decide;
    }

    /** What the service would answer to a line; where that breaks a rule, also whether its order has ended. */
    public CheckedLine take(CheckedLine line, Instant now) {
        return line.accepted().map(update -> take(line, update, now)).orElseGet(() -> afterEnd(line));
    }

    private CheckedLine afterEnd(CheckedLine line) {
        UpdateSubject subject = line.subject();
        Order order = subject == null ? null : orders.get(subject.laneKey());
        return subject == null || order == null
                ? line
                : decide.afterEnd(subject, order)
                        .map(found -> decide.blocks(found) ? line.broken(found) : line.advised(List.of(found)))
                        .orElse(line);
    }

    private CheckedLine take(CheckedLine line, CheckedUpdate update, Instant now) {
        NotificationId id = NotificationId.of(new UUID(0, line.line()));
        Event event = new Event(update.laneKey(), update.status(), update.occurredAt());
        First first = events.get(event);
        int firstLine = first == null ? 0 : first.line();
        Candidate candidate = new Candidate(update, id, now, now);
        return decide.decide(candidate, orders.get(event.lane()), first == null ? null : first.accepted())
                .fold(
                        accepted -> {
                            orders.put(event.lane(), accepted.order());
                            events.put(event, new First(line.line(), new Earlier(id, update.fingerprint())));
                            return line.advised(accepted.warnings());
                        },
                        duplicate -> line.repeating(firstLine),
                        conflict -> line.broken(conflict(firstLine)),
                        stale -> line.broken(stale()),
                        afterEnd -> line.broken(afterEnd.violation()),
                        rejected -> line.broken(rejected.violations().get(0)),
                        overCapacity -> line, // nothing waits in a file
                        locked -> line); // only a database locks
    }

    private static Violation conflict(int first) {
        return new Violation(
                ViolationCode.NOT_ALLOWED,
                "occurredAt",
                null,
                "the status and the time of line " + first + " with other content",
                "one content for one event",
                "The service answers 409 CONFLICT",
                ONE_CONTENT,
                "Give the correction a later occurredAt, or remove one of the two.");
    }

    private static Violation stale() {
        return new Violation(
                ViolationCode.OUT_OF_RANGE,
                "occurredAt",
                null,
                "a time before that of an earlier line of the order",
                "the order's events in the order of their times",
                "The service answers 409 STALE",
                IN_ORDER,
                "Put the lines of an order in the order of their events.");
    }
}
