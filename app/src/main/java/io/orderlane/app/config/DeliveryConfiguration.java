package io.orderlane.app.config;

import io.orderlane.core.deliver.DeliverySettings;
import io.orderlane.core.deliver.ScenarioHabits;
import io.orderlane.core.submit.SubmitSettings;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.Map;
import org.hibernate.validator.constraints.time.DurationMax;

/**
 * How updates are taken in and sent.
 *
 * @param inFlight at most so many sends at once on each route
 * @param perSecond at most so many sends a second on each route; 0 for no limit
 * @param lease for how long an order is leased for sending
 * @param guard no send begins with less than this left of it
 * @param poll how often due orders are looked for
 * @param drain how long a graceful stop waits for sends in flight
 * @param longestSend after how long an attempt without an answer ends as unconfirmed
 * @param admissionFactor how many sends each good answer of a route earns
 * @param window how long an update is worth sending when nothing else says so
 * @param group at most so many updates share a commit
 * @param backlog updates are turned away while more than this many wait
 */
@GuardWithinLease
@LongestSendAboveTransport
public record DeliveryConfiguration(
        @NotNull @Min(value = 1, message = "it is below 1") @Max(value = 4096, message = "it is above 4096")
        Integer inFlight,

        @NotNull @Min(value = 0, message = "it is below 0") @Max(value = 100000, message = "it is above 100000")
        Integer perSecond,

        @NotNull @AtLeastOneMilli @DurationMax(days = 1, message = "it is above a day")
        Duration lease,

        @NotNull @DurationMax(days = 1, message = "it is above a day")
        Duration guard,

        @NotNull @AtLeastOneMilli @DurationMax(days = 1, message = "it is above a day")
        Duration poll,

        @NotNull @DurationMax(days = 1, message = "it is above a day")
        Duration drain,

        @NotNull @AtLeastOneMilli @DurationMax(days = 1, message = "it is above a day")
        Duration longestSend,

        @NotNull @Min(value = 2, message = "it is below 2") @Max(value = 10, message = "it is above 10")
        Integer admissionFactor,

        @NotNull @AtLeastOneMilli @DurationMax(days = 36_500, message = "it is above a hundred years")
        Duration window,

        @NotNull @Min(value = 1, message = "it is below 1") @Max(value = 4096, message = "it is above 4096")
        Integer group,

        @NotNull @Min(value = 1, message = "it is below 1") Long backlog) {

    /** How notifications are sent, for the core. */
    public DeliverySettings sending(Map<String, ScenarioHabits> habits) {
        return new DeliverySettings(
                inFlight, perSecond, lease, guard, poll, drain, longestSend, admissionFactor, habits);
    }

    /** How updates are taken in, for the core. */
    public SubmitSettings takingIn(Map<String, Duration> windows) {
        return new SubmitSettings(group, window, windows, backlog);
    }
}
