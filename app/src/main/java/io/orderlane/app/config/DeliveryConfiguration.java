package io.orderlane.app.config;

import io.orderlane.alipayhk.port.TransportSettings;
import io.orderlane.core.deliver.DeliverySettings;
import io.orderlane.core.deliver.ScenarioHabits;
import io.orderlane.core.submit.SubmitSettings;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.Map;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/** How updates are taken in and sent. */
public record DeliveryConfiguration(
        @Key(preset = "64", takes = "how many sends may be under way at once on each route, 1 to 4096")
        @Min(1)
        @Max(4096)
        Integer inFlight,

        @Key(preset = "0", takes = "how many sends may begin in a second on each route; 0 for no limit")
        @Min(0)
        @Max(100000)
        Integer perSecond,

        @Key(preset = "30s", takes = "a duration: for how long an order is leased for sending")
        @DurationMin(millis = 1)
        @DurationMax(days = 1, message = "it is above a day")
        Duration lease,

        @Key(preset = "12s", takes = "a duration below delivery.lease: what must be left of it for a send to begin")
        @DurationMax(days = 1, message = "it is above a day")
        Duration guard,

        @Key(preset = "500ms", takes = "a duration: how often due orders are looked for")
        @DurationMin(millis = 1)
        @DurationMax(days = 1, message = "it is above a day")
        Duration poll,

        @Key(preset = "15s", takes = "a duration: how long a graceful stop waits for sends under way")
        @DurationMax(days = 1, message = "it is above a day")
        Duration drain,

        @Key(
                preset = "60s",
                takes = "a duration above the transport's 16s: an attempt without an answer ends after it, as"
                        + " unconfirmed")
        @DurationMin(millis = 1)
        @DurationMax(days = 1, message = "it is above a day")
        Duration longestSend,

        @Key(
                preset = "3",
                takes = "how many sends each good answer of a route earns, 2 to 10; a route stays open while the share"
                        + " of bad answers is below 1 - 1 / factor")
        @Min(2)
        @Max(10)
        Integer admissionFactor,

        @Key(preset = "24h", takes = "a duration: how long an update is worth sending when it does not say so itself")
        @DurationMin(millis = 1)
        @DurationMax(days = 36_500, message = "it is above a hundred years")
        Duration window,

        @Key(preset = "256", takes = "how many updates may share a commit, 1 to 4096") @Min(1) @Max(4096)
        Integer group,

        @Key(preset = "1000000", takes = "how many notifications may wait before updates are turned away, from 1")
        @Min(1)
        Long backlog)
        implements Checked {

    /** The transport's own time-outs say more about what happened, so they must come first. */
    private static final Duration TRANSPORT = TransportSettings.defaults().longestExchange();

    @Override
    public void check(KeyFaults faults) {
        if (guard != null && lease != null && guard.compareTo(lease) >= 0) {
            faults.add("guard", "it is not shorter than delivery.lease, so nothing could ever be sent");
        }
        if (longestSend != null && longestSend.compareTo(TRANSPORT) <= 0) {
            faults.add(
                    "longest-send",
                    "it is not above " + TRANSPORT.toSeconds()
                            + "s, after which the transport gives a send up by itself and says why");
        }
    }

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
