package io.orderlane.testkit.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderlane.core.check.CheckReport;
import io.orderlane.core.check.CheckSettings;
import io.orderlane.core.check.CheckedUpdate;
import io.orderlane.core.check.UpdateChecker;
import io.orderlane.core.notification.NotificationId;
import io.orderlane.core.order.Order;
import io.orderlane.core.order.OrderKey;
import io.orderlane.core.order.OrderUpdate;
import io.orderlane.core.scenario.Scenario;
import io.orderlane.core.scenario.ScenarioRegistry;
import io.orderlane.core.status.Candidate;
import io.orderlane.core.status.SubmissionResult;
import io.orderlane.core.status.UpdateDecider;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Treats a scenario's journeys like real updates: checks them, then decides on them in order. */
final class JourneyCheck {

    private final Instant now = SampleUpdate.NOW;
    private final UpdateDecider decide = UpdateDecider.byDefault();
    private final UpdateChecker checker;
    private final Map<OrderKey, Order> orders = new HashMap<>();
    private int taken;

    JourneyCheck(Scenario<?> scenario) {
        this.checker = new UpdateChecker(ScenarioRegistry.of(scenario), CheckSettings.DEFAULT);
    }

    void take(List<OrderUpdate> updates) {
        updates.forEach(this::take);
    }

    private void take(OrderUpdate update) {
        CheckReport report = checker.check(update, now);
        assertThat(report.violations()).as("violations of %s", update).isEmpty();
        assertThat(report.warnings()).as("warnings about %s", update).isEmpty();
        CheckedUpdate checked = report.accepted().orElseThrow();
        assertThat(checked.occurredAt()).as("the time of %s", update).isBeforeOrEqualTo(now);
        decide(checked);
    }

    private void decide(CheckedUpdate update) {
        Order order = orders.get(update.key());
        assertThat(order == null || order.lastOccurredAt().isBefore(update.occurredAt()))
                .as("%s is later than the order's update before it", update)
                .isTrue();
        NotificationId id = new NotificationId(String.format("%032x", ++taken));
        Candidate candidate = new Candidate(update, id, now, now.plus(Duration.ofDays(1)));
        SubmissionResult result = decide.decide(candidate, order, null);
        assertThat(result).as("%s", update).isInstanceOf(SubmissionResult.Accepted.class);
        SubmissionResult.Accepted accepted = (SubmissionResult.Accepted) result;
        assertThat(accepted.warnings()).as("warnings about %s", update).isEmpty();
        orders.put(update.key(), accepted.order());
    }
}
