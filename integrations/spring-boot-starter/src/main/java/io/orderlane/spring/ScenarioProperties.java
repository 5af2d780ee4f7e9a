package io.orderlane.spring;

import io.orderlane.core.deliver.ScenarioHabits;
import io.orderlane.core.deliver.ScenarioHabits.HeadPolicy;
import io.orderlane.core.deliver.ScenarioHabits.Superseding;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Choices for one scenario.
 *
 * @param headPolicy whether the next status takes over when AlipayHK refuses one, or the order waits
 * @param superseding whether newer notifications of an order take the place of older ones that wait
 * @param late how long a notification may wait before it counts as late
 * @param sendNeverShown whether an order that ended before anything of it was sent is sent at all
 * @param window how long an update is worth sending when it does not say so itself; delivery.window when not set
 * @param off whether the scenario is left out
 * @param quirks the names of readings, by the names of quirks
 */
record ScenarioProperties(
        @DefaultValue("next") HeadPolicy headPolicy,
        @DefaultValue("repeats") Superseding superseding,
        @DefaultValue("1m") Duration late,
        @DefaultValue("true") boolean sendNeverShown,
        @Nullable Duration window,
        @DefaultValue("false") boolean off,
        @DefaultValue Map<String, String> quirks) {

    ScenarioProperties {
        quirks = Map.copyOf(quirks);
    }

    ScenarioHabits habits() {
        return new ScenarioHabits(headPolicy, superseding, late, sendNeverShown);
    }
}
