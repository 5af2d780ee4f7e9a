package io.orderlane.app.config;

import io.orderlane.core.deliver.ScenarioHabits;
import io.orderlane.core.deliver.ScenarioHabits.HeadPolicy;
import io.orderlane.core.deliver.ScenarioHabits.Superseding;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;

/** Choices for one scenario; what is null was not chosen. */
public record ScenarioConfiguration(
        @Key(
                takes = "next or hold: whether the next status takes over when AlipayHK refuses one, or the order"
                        + " waits; next when not set")
        @Nullable
        HeadPolicy headPolicy,

        @Key(
                takes = "never, repeats or when-late: whether newer notifications of an order take the place of older"
                        + " ones that wait; repeats when not set, which sends of a status repeated only the newest,"
                        + " while never sends every update")
        @Nullable
        Superseding superseding,

        @Key(takes = "a duration: how long a notification may wait before it counts as late; 1m when not set")
        @DurationMin(millis = 1)
        @Nullable
        Duration late,

        @Key(
                takes = "true or false: whether an order that ended before anything of it was sent is sent at all; true"
                        + " when not set")
        @Nullable
        Boolean sendNeverShown,

        @Key(
                takes = "a duration: how long an update is worth sending when it does not say so itself;"
                        + " delivery.window when not set")
        @DurationMin(millis = 1)
        @DurationMax(days = 36_500, message = "it is above a hundred years")
        @Nullable
        Duration window,

        @Key(takes = "true or false: whether the scenario is left out; false when not set") @Nullable
        Boolean off,

        @Key(takes = "the name of one of the quirk's readings; `orderlane scenarios NAME` lists them")
        Map<String, String> quirks) {

    public ScenarioConfiguration {
        quirks = Map.copyOf(quirks);
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
