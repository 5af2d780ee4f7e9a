package io.orderlane.spring;

import io.orderlane.core.deliver.DeliverySettings;
import io.orderlane.core.deliver.ScenarioHabits;
import io.orderlane.core.submit.SubmitSettings;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How updates are taken in and sent.
 *
 * @param inFlight how many sends may be under way at once on each route
 * @param perSecond how many sends may begin in a second on each route; 0 for no limit
 * @param lease for how long an order is leased for sending
 * @param guard what must be left of the lease for a send to begin
 * @param poll how often due orders are looked for
 * @param drain how long a graceful stop waits for sends under way
 * @param longestSend an attempt without an answer ends after it, as unconfirmed; above the transport's 16s
 * @param admissionFactor how many sends each good answer of a route earns, 2 to 10
 * @param window how long an update is worth sending when it does not say so itself
 * @param group how many updates may share a commit
 * @param backlog how many notifications may wait before updates are turned away
 */
record DeliveryProperties(
        @DefaultValue("64") int inFlight,
        @DefaultValue("0") int perSecond,
        @DefaultValue("30s") Duration lease,
        @DefaultValue("12s") Duration guard,
        @DefaultValue("500ms") Duration poll,
        @DefaultValue("15s") Duration drain,
        @DefaultValue("60s") Duration longestSend,
        @DefaultValue("3") int admissionFactor,
        @DefaultValue("24h") Duration window,
        @DefaultValue("256") int group,
        @DefaultValue("1000000") long backlog) {

    DeliverySettings sending(Map<String, ScenarioHabits> habits) {
        return new DeliverySettings(
                inFlight, perSecond, lease, guard, poll, drain, longestSend, admissionFactor, habits);
    }

    SubmitSettings takingIn(Map<String, Duration> windows) {
        return new SubmitSettings(group, window, windows, backlog);
    }
}
