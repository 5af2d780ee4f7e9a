package io.orderlane.app.config;

import io.orderlane.core.deliver.HeadPolicy;
import io.orderlane.core.deliver.ScenarioHabits;
import io.orderlane.core.deliver.Superseding;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.hibernate.validator.constraints.time.DurationMax;
import org.jspecify.annotations.Nullable;

/**
 * Choices for one scenario.
 *
 * @param headPolicy what happens to an order when AlipayHK refuses one status; null when not chosen
 * @param superseding whether newer notifications take the place of older ones that wait; null when not chosen
 * @param late how long a notification may wait before it counts as late; null when not chosen
 * @param sendNeverShown whether an order that ended before anything of it was sent is sent at all; null when not chosen
 * @param window how long an update is worth sending when it does not say so itself; null when not chosen
 * @param off whether it is left out; null when not chosen
 * @param quirks the reading chosen for each quirk that is not at its default
 */
public record ScenarioConfiguration(
        @Nullable HeadPolicy headPolicy,
        @Nullable Superseding superseding,
        @AtLeastOneMilli @Nullable Duration late,
        @Nullable Boolean sendNeverShown,

        @AtLeastOneMilli @DurationMax(days = 36_500, message = "it is above a hundred years") @Nullable
        Duration window,

        @Nullable Boolean off,
        Map<String, String> quirks) {

    public ScenarioConfiguration {
        quirks = quirks == null ? Map.of() : Map.copyOf(quirks);
    }

    /** Whether it is left out. */
    public boolean isOff() {
        return Boolean.TRUE.equals(off);
    }

    /** The choices about delivery, with the core's own where none was made. */
    ScenarioHabits habits() {
        ScenarioHabits usual = ScenarioHabits.DEFAULT;
        return new ScenarioHabits(
                Objects.requireNonNullElse(headPolicy, usual.headPolicy()),
                Objects.requireNonNullElse(superseding, usual.superseding()),
                Objects.requireNonNullElse(late, usual.late()),
                Objects.requireNonNullElse(sendNeverShown, usual.sendsNeverShown()));
    }
}
