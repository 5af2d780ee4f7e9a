package io.orderlane.core.deliver;

import io.orderlane.core.check.internal.SettingProblems;
import java.time.Duration;

/**
 * How the notifications of one scenario are treated.
 *
 * @param headPolicy what happens to an order when AlipayHK refuses one of its statuses
 * @param superseding whether newer notifications take the place of older ones that wait
 * @param late how long a notification may wait before it counts as late
 * @param sendsNeverShown whether an order that ended before anything of it was sent is sent at all; it is by default,
 *     since AlipayHK may list the order
 */
public record ScenarioHabits(HeadPolicy headPolicy, Superseding superseding, Duration late, boolean sendsNeverShown) {

    /** The next takes over, repeats are superseded, late after a minute, orders never shown are sent. */
    public static final ScenarioHabits DEFAULT =
            new ScenarioHabits(HeadPolicy.NEXT, Superseding.REPEATS, Duration.ofMinutes(1), true);

    public ScenarioHabits {
        SettingProblems problems = new SettingProblems("ScenarioHabits");
        problems.isGiven("headPolicy", headPolicy);
        problems.isGiven("superseding", superseding);
        if (problems.isGiven("late", late) && late.isNegative()) {
            problems.add("late is " + late + "; expected zero or more");
        }
        problems.refuse();
    }

    /** What happens to an order when AlipayHK refuses one of its statuses. */
    public enum HeadPolicy {
        /** The next status takes over; the refused one is kept for a person. */
        NEXT,
        /** The order waits for a person. */
        HOLD
    }

    /** Whether a newer notification of an order may take the place of older ones that still wait. */
    public enum Superseding {
        /** Every notification is sent. */
        NEVER,
        /** Of the same status repeated, only the newest data is sent. */
        REPEATS,
        /** When the oldest has waited too long, only the newest is sent; otherwise as {@link #REPEATS}. */
        WHEN_LATE
    }
}
