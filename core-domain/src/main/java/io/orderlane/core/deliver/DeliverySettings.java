package io.orderlane.core.deliver;

import io.orderlane.core.check.internal.SettingProblems;
import java.time.Duration;
import java.util.Map;

/**
 * How notifications are sent.
 *
 * @param inFlight at most this many sends at once on each route
 * @param perSecond at most this many sends a second on each route; 0 for no limit
 * @param lease for how long a lane is leased; renewed while a send is in flight
 * @param guard no send begins with less than this left of its lease, so that it ends before another process may send
 * @param poll how often due lanes are looked for when nothing else says that there are some
 * @param drain how long a graceful stop waits for sends in flight
 * @param longestSend the longest an attempt may take. After it the gateway's answer is no longer waited for, and the
 *     attempt ends as unconfirmed. Set it above all time-outs of the gateway, which know more of what happened
 * @param admissionFactor how many sends each good answer of a route earns, 2 to 10; a route stays open while the share
 *     of its bad answers is below 1 - 1 / factor (decision 0015)
 * @param scenarios the habits of each scenario, by name; {@link ScenarioHabits#DEFAULT} where none is named
 */
public record DeliverySettings(
        int inFlight,
        int perSecond,
        Duration lease,
        Duration guard,
        Duration poll,
        Duration drain,
        Duration longestSend,
        int admissionFactor,
        Map<String, ScenarioHabits> scenarios) {

    private static final int MOST_IN_FLIGHT = 100_000;
    private static final int MOST_PER_SECOND = 1_000_000;

    /** No lease, pause or wait here is longer: more is probably a mistaken unit. */
    private static final Duration LONGEST = Duration.ofDays(1);

    /** Above 1 / (1 - 0.6), so that 60 % bad answers do not use up a route's credit. */
    private static final int USUAL_FACTOR = 3;

    private static final int LEAST_FACTOR = 2;
    private static final int MOST_FACTOR = 10;

    /** The defaults: 64 in flight, no rate, leases of 30 s of which 12 s must be left, attempts of at most 60 s. */
    public static final DeliverySettings DEFAULT = new DeliverySettings(
            64,
            0,
            Duration.ofSeconds(30),
            Duration.ofSeconds(12),
            Duration.ofMillis(500),
            Duration.ofSeconds(15),
            Duration.ofSeconds(60),
            USUAL_FACTOR,
            Map.of());

    /** Refuses settings that make no sense with an {@link IllegalArgumentException} that says what is expected. */
    public DeliverySettings {
        SettingProblems problems = new SettingProblems("DeliverySettings");
        problems.between("inFlight", inFlight, 1, MOST_IN_FLIGHT);
        problems.between("perSecond", perSecond, 0, MOST_PER_SECOND);
        problems.between("poll", poll, Duration.ofMillis(1), LONGEST);
        problems.between("drain", drain, Duration.ZERO, LONGEST);
        boolean leaseIsRight = problems.between("lease", lease, Duration.ofMillis(1), LONGEST);
        boolean guardIsRight = problems.between("guard", guard, Duration.ZERO, LONGEST);
        if (leaseIsRight && guardIsRight && guard.compareTo(lease) >= 0) {
            problems.add("The guard of " + guard + " must be shorter than the lease of " + lease
                    + ", or nothing could ever be sent");
        }
        if (admissionFactor < LEAST_FACTOR || admissionFactor > MOST_FACTOR) {
            problems.add("An admission factor of " + admissionFactor + " is not from " + LEAST_FACTOR
                    + " to " + MOST_FACTOR
                    + ": with less a route would close after its first bad answers, with more it would protect nobody");
        }
        if (!problems.between("longestSend", longestSend, Duration.ofMillis(1), LONGEST)) {
            problems.add("The longest send must be above zero and above all time-outs of the gateway, or every attempt"
                    + " would end as unconfirmed");
        }
        if (problems.isGiven("scenarios", scenarios)) {
            scenarios = Map.copyOf(scenarios);
        }
        problems.refuse();
    }

    /** The same with these habits. */
    public DeliverySettings with(Map<String, ScenarioHabits> habits) {
        return new DeliverySettings(
                inFlight, perSecond, lease, guard, poll, drain, longestSend, admissionFactor, habits);
    }

    /** The same with another longest life of an attempt. */
    public DeliverySettings withLongestSend(Duration longest) {
        return new DeliverySettings(
                inFlight, perSecond, lease, guard, poll, drain, longest, admissionFactor, scenarios);
    }

    /** How the notifications of a scenario are treated. */
    public ScenarioHabits habits(String scenario) {
        return scenarios.getOrDefault(scenario, ScenarioHabits.DEFAULT);
    }
}
